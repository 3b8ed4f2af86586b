const TOPICS = ["issuance.v1", "approval.v1", "credential.v1", "notification.v1", "registry.v1", "passage.v1", "employment.v1"];
const STEPS = [
  ["requested", "신청"], ["department-approved", "부서장"], ["approved", "인사"], ["invited", "안내"],
  ["enrolled", "기기"], ["pin-set", "비밀번호"], ["identity-verified", "본인확인"], ["consented", "동의"], ["issued", "발급"],
];
const ENDS = { returned: "반려", withdrawn: "철회", expired: "만료" };
const STATES = { READY: "정상", STARTING: "시작 중", STOPPED: "멈춤" };
const KEPT = 300;

const byId = (id) => document.getElementById(id);
const clock = (at) => new Date(at).toTimeString().slice(0, 8);
const millis = (at) => String(new Date(at).getMilliseconds()).padStart(3, "0");
const colour = (topic) => `var(--t${Math.max(0, TOPICS.indexOf(topic.replace(".dead-letter", "")))})`;

function element(tag, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

async function showParts() {
  try {
    const parts = await (await fetch("/parts")).json();
    byId("parts").replaceChildren(...parts.map(part));
    const ready = parts.filter((each) => each.state === "READY").length;
    const services = parts.filter((each) => each.name.endsWith("-service"));
    const memory = services.reduce((sum, each) => sum + each.residentMiB, 0);
    byId("summary").textContent = `${ready} / ${parts.length} 정상 · 서비스 ${memory} MiB`;
  } catch {
    byId("summary").textContent = "연결 끊김 disconnected";
  } finally {
    setTimeout(showParts, 2000);
  }
}

function part(each) {
  const title = element("b", {}, element("a", { href: `/log/${each.name}`, title: "log" }, each.name),
    element("em", {}, STATES[each.state]));
  const facts = element("small", {}, `:${each.ports.join(" :")}`,
    element("span", {}, each.pid ? `${each.residentMiB} MiB` : ""));
  return element("li", { className: each.state }, title, facts);
}

async function showLinks() {
  const links = await (await fetch("/links")).json();
  for (const [group, members] of Map.groupBy(links, (link) => link.group)) {
    byId("links").append(element("dt", {}, group),
      element("dd", {}, ...members.map((link) => element("a", { href: link.url }, link.name))));
  }
}

const issuances = new Map();

function showIssuance(said) {
  const step = said.type.split(".")[1];
  if (said.topic !== "issuance.v1" || !(ENDS[step] || STEPS.some(([name]) => name === step))) {
    return;
  }
  byId("no-issuances").hidden = true;
  let row = issuances.get(said.key);
  if (!row) {
    row = element("tr", {}, element("td", { title: said.key }, said.key.slice(-12)), ...STEPS.map(() => element("td")), element("td"));
    issuances.set(said.key, row);
    byId("issuances").tBodies[0].prepend(row);
  }
  const column = ENDS[step] ? STEPS.length + 1 : STEPS.findIndex(([name]) => name === step) + 1;
  row.cells[column].className = ENDS[step] ? "ended" : "done";
  row.cells[column].textContent = `${ENDS[step] ?? ""} ${clock(said.at)}`.trim();
}

const shown = new Set(TOPICS);

function showEvent(said) {
  byId("no-events").hidden = true;
  const dead = said.topic.endsWith(".dead-letter");
  const line = element("summary", {},
    element("time", { dateTime: said.at }, `${clock(said.at)}.${millis(said.at)}`),
    element("span", { className: dead ? "dead" : "" }, (said.type || "?") + (dead ? " ✕ dead letter" : "")),
    element("code", { title: said.key }, said.key));
  const content = element("pre", {}, JSON.stringify(said.content, null, 2));
  const item = element("li", {}, element("details", {}, line, content));
  item.firstChild.style.setProperty("--topic", colour(said.topic));
  item.dataset.topic = said.topic.replace(".dead-letter", "");
  item.hidden = !shown.has(item.dataset.topic);
  byId("events").prepend(item);
  while (byId("events").children.length > KEPT) {
    byId("events").lastChild.remove();
  }
}

function offerFilters() {
  for (const topic of TOPICS) {
    const box = element("input", { type: "checkbox", checked: true });
    const label = element("label", {}, box, topic);
    label.style.setProperty("--topic", colour(topic));
    box.addEventListener("change", () => {
      box.checked ? shown.add(topic) : shown.delete(topic);
      for (const item of byId("events").children) {
        item.hidden = !shown.has(item.dataset.topic);
      }
    });
    byId("filters").append(label);
  }
}

function listen() {
  const source = new EventSource("/topics");
  source.onopen = () => {
    // After a reconnect the server tells the latest again.
    byId("events").replaceChildren();
  };
  source.onmessage = (message) => {
    const said = JSON.parse(message.data);
    showEvent(said);
    showIssuance(said);
  };
}

byId("steps").append(element("th", {}, "ID"), ...STEPS.map(([, korean]) => element("th", {}, korean)), element("th"));
offerFilters();
showLinks();
showParts();
listen();
