const phones = document.getElementById("phones");
const none = document.getElementById("none");

function element(tag, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

const hyphenated = (phone) => phone.replace(/^(\d{3})(\d{3,4})(\d{4})$/, "$1-$2-$3");

function bubble(text) {
  const told = `${text.from} · ${new Date(text.at).toTimeString().slice(0, 8)} · ${text.kind} · ${text.bytes} bytes`;
  return [
    element("p", {}, ...(text.subject ? [element("strong", {}, text.subject), "\n"] : []), text.text),
    element("small", {}, told),
  ];
}

async function show() {
  try {
    const texts = await (await fetch("/handset", { headers: { Accept: "application/json" } })).json();
    none.hidden = Object.keys(texts).length > 0;
    phones.replaceChildren(...Object.entries(texts).map(([phone, list]) =>
      element("article", { className: "phone" }, element("h2", {}, hyphenated(phone)), ...list.flatMap(bubble))));
  } finally {
    setTimeout(show, 1500);
  }
}

show();
