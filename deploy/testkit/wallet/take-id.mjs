// A wallet built on libraries that this project did not write takes the ID and has another library verify it.
//
// Reads one JSON object from standard input:
//   baseUrl      the credential issuer
//   offer        the credential offer, an object
//   txCode       the six digits of the text message
//   attestation  a wallet attestation for instanceKey
//   instanceKey  the private JWK (P-256) of the app instance
//   root         the PEM of the certificate authority that issuer and status list must chain to
//   copies       how many copies to ask for, 1 by default
//   routes       where an origin is really reached, if not under its own name: {"http://localhost:8081": "…"}
// Prints one JSON object: credentials, the claims of the first, what it disclosed when presented, its key.
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Openid4vciClient } from '@openid4vc/openid4vci'
import { clientAuthenticationClientAttestationJwt, setGlobalConfig } from '@openid4vc/oauth2'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import * as jose from 'jose'

const wanted = JSON.parse(readFileSync(0, 'utf8'))
const directly = globalThis.fetch
globalThis.fetch = (target, options) => {
  const url = new URL(target)
  const origin = wanted.routes?.[url.origin]
  return directly(origin ? new URL(url.pathname + url.search, origin) : url, options)
}
setGlobalConfig({ allowInsecureUrls: wanted.baseUrl.startsWith('http://localhost') })

// --- keys -----------------------------------------------------------------------------------------------------------
const keys = new Map()
const remember = async (privateJwk) => {
  const { kty, crv, x, y } = privateJwk
  const publicJwk = { kty, crv, x, y }
  keys.set(await jose.calculateJwkThumbprint(publicJwk), await jose.importJWK(privateJwk, 'ES256', { extractable: true }))
  return publicJwk
}
const create = async () => {
  const { privateKey } = await jose.generateKeyPair('ES256', { extractable: true })
  return remember(await jose.exportJWK(privateKey))
}
const keyOf = async (publicJwk) => keys.get(await jose.calculateJwkThumbprint(publicJwk))

await remember(wanted.instanceKey)
const hash = (data, algorithm) => createHash(algorithm.replace('-', '')).update(data).digest()
const callbacks = {
  fetch: globalThis.fetch,
  generateRandom: (bytes) => randomBytes(bytes),
  hash: (data, algorithm) => hash(data, algorithm),
  signJwt: async (signer, { header, payload }) => ({
    jwt: await new jose.SignJWT(payload).setProtectedHeader(header).sign(await keyOf(signer.publicJwk)),
    signerJwk: signer.publicJwk,
  }),
  verifyJwt: async (signer, { compact }) => {
    const jwk = signer.publicJwk
    await jose.compactVerify(compact, await jose.importJWK(jwk, signer.alg))
    return { verified: true, signerJwk: jwk }
  },
  encryptJwe: () => { throw new Error('nothing is encrypted here') },
  decryptJwe: () => { throw new Error('nothing is encrypted here') },
}
callbacks.clientAuthentication = clientAuthenticationClientAttestationJwt({
  clientAttestationJwt: wanted.attestation,
  callbacks,
})

// --- OpenID4VCI -----------------------------------------------------------------------------------------------------
const client = new Openid4vciClient({ callbacks })
const offer = await client.resolveCredentialOffer(
  `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(wanted.offer))}`)
if (offer.credential_issuer !== wanted.baseUrl) throw new Error(`the offer is of ${offer.credential_issuer}`)
const issuerMetadata = await client.resolveIssuerMetadata(offer.credential_issuer)
const configurationId = offer.credential_configuration_ids[0]
if (issuerMetadata.originalDraftVersion !== 'V1') throw new Error(`seen as ${issuerMetadata.originalDraftVersion}`)

const dpopJwk = await create()
const token = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
  credentialOffer: offer,
  issuerMetadata,
  txCode: wanted.txCode,
  dpop: { signer: { method: 'jwk', alg: 'ES256', publicJwk: dpopJwk } },
})
if (token.accessTokenResponse.token_type !== 'DPoP') throw new Error('the token is not bound')
const accessToken = token.accessTokenResponse.access_token

const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata })
const holderJwks = []
const proofs = []
for (let copy = 0; copy < (wanted.copies ?? 1); copy++) {
  const publicJwk = await create()
  const { jwt } = await client.createCredentialRequestJwtProof({
    issuerMetadata,
    credentialConfigurationId: configurationId,
    nonce,
    signer: { method: 'jwk', alg: 'ES256', publicJwk },
  })
  holderJwks.push(publicJwk)
  proofs.push(jwt)
}
const answer = await client.retrieveCredentials({
  issuerMetadata,
  accessToken,
  credentialConfigurationId: configurationId,
  proofs: { jwt: proofs },
  dpop: token.dpop,
})
const credentials = answer.credentialResponse.credentials.map(({ credential }) => credential)
await client.sendNotification({
  issuerMetadata,
  accessToken,
  dpop: { ...token.dpop, nonce: answer.dpop?.nonce ?? token.dpop.nonce },
  notification: { notificationId: answer.credentialResponse.notification_id, event: 'credential_accepted' },
})

// --- SD-JWT VC ------------------------------------------------------------------------------------------------------
const root = new X509Certificate(wanted.root)
const signedUnderRoot = async (data, signature) => {
  const header = JSON.parse(Buffer.from(data.split('.')[0], 'base64url').toString())
  const leaf = new X509Certificate(Buffer.from(header.x5c[0], 'base64'))
  if (!leaf.verify(root.publicKey) || header.alg !== 'ES256') return false
  await jose.compactVerify(`${data}.${signature}`, leaf.publicKey)
  return true
}
const verifier = new SDJwtVcInstance({
  hasher: (data, algorithm) => new Uint8Array(hash(typeof data === 'string' ? data : Buffer.from(data), algorithm)),
  hashAlg: 'sha-256',
  saltGenerator: (length) => randomBytes(length).toString('base64url'),
  verifier: signedUnderRoot,
  statusVerifier: signedUnderRoot,
  signAlg: 'ES256',
  kbSignAlg: 'ES256',
  kbSigner: async (data) => {
    const key = await keyOf(holderJwks[0])
    const [header, payload] = data.split('.').map((part) => Buffer.from(part, 'base64url'))
    const jws = await new jose.CompactSign(payload).setProtectedHeader(JSON.parse(header.toString())).sign(key)
    return jws.split('.')[2]
  },
  kbVerifier: async (data, signature, payload) => {
    await jose.compactVerify(`${data}.${signature}`, await jose.importJWK(payload.cnf.jwk, 'ES256'))
    return true
  },
})
const all = []
for (const [copy, credential] of credentials.entries()) {
  const { payload } = await verifier.verify(credential)
  const bound = await jose.calculateJwkThumbprint(payload.cnf.jwk)
  if (bound !== await jose.calculateJwkThumbprint(holderJwks[copy])) throw new Error('bound to another key')
  all.push(payload)
}
const presentation = await verifier.present(
  credentials[0],
  { name: true, agency_name: true },
  { kb: { payload: { iat: Math.floor(Date.now() / 1000), aud: 'https://verifier.example', nonce: 'n-0S6_WzA2Mj' } } },
)
const shown = await verifier.verify(presentation, { keyBindingNonce: 'n-0S6_WzA2Mj', requiredClaimKeys: ['name', 'agency_name'] })

process.stdout.write(JSON.stringify({
  credentials,
  claims: all[0],
  presented: shown.payload,
  holderKeys: await Promise.all(holderJwks.map(async (jwk) => ({ ...jwk, ...(await jose.exportJWK(await keyOf(jwk))) }))),
}))
