import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { SecureContext } from 'node:tls';
import { createSecureContext } from 'node:tls';
import forge from 'node-forge';

/** A certificate authority that lives as long as the process and is written to no disk. */
export interface Authority {
  /** The authority's certificate as base64 DER, the form `nsIX509CertDB.addCertFromBase64` takes. */
  certificate: string;
  /** SHA-256 of the public key of every site, for `--ignore-certificate-errors-spki-list`. */
  siteKeyHash: string;
  /** Key and certificate of one hostname, in PEM. */
  identityOf(hostname: string): Identity;
  /** The same, ready for a TLS server's SNI callback. */
  contextFor(hostname: string): SecureContext;
}

export interface Identity {
  key: string;
  cert: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Keys come from node:crypto: node-forge needs seconds for what OpenSSL does in 50 ms. */
function newKeys() {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const publicDer = pair.publicKey.export({ type: 'spki', format: 'der' });
  return {
    privatePem,
    publicDer,
    forgePrivate: forge.pki.privateKeyFromPem(privatePem),
    forgePublic: forge.pki.publicKeyFromPem(publicPem),
  };
}

function emptyCertificate(publicKey: forge.pki.PublicKey): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  // A first byte of 01 keeps the serial number positive and minimal, which NSS and OpenSSL want.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(Date.now() - dayMs);
  certificate.validity.notAfter = new Date(Date.now() + 30 * dayMs);
  return certificate;
}

/** Makes a throw-away authority that signs a certificate for any hostname it is asked for. */
export function createAuthority(): Authority {
  const authorityKeys = newKeys();
  const siteKeys = newKeys();
  const authorityName = [{ name: 'commonName', value: 'Throw-away authority of a test run' }];
  const root = emptyCertificate(authorityKeys.forgePublic);
  root.setSubject(authorityName);
  root.setIssuer(authorityName);
  root.setExtensions([
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  root.sign(authorityKeys.forgePrivate, forge.md.sha256.create());

  const contexts = new Map<string, SecureContext>();

  function identityOf(hostname: string): Identity {
    const certificate = emptyCertificate(siteKeys.forgePublic);
    // The name stands in the alternative names; a common name ends at 64 characters.
    certificate.setSubject([{ name: 'commonName', value: hostname.slice(0, 64) }]);
    certificate.setIssuer(authorityName);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: hostname }] },
    ]);
    certificate.sign(authorityKeys.forgePrivate, forge.md.sha256.create());
    return { key: siteKeys.privatePem, cert: forge.pki.certificateToPem(certificate) };
  }

  return {
    certificate: Buffer.from(
      forge.asn1.toDer(forge.pki.certificateToAsn1(root)).getBytes(),
      'binary',
    ).toString('base64'),
    siteKeyHash: createHash('sha256').update(siteKeys.publicDer).digest('base64'),
    identityOf,
    contextFor(hostname) {
      const context = contexts.get(hostname) ?? createSecureContext(identityOf(hostname));
      contexts.set(hostname, context);
      return context;
    },
  };
}
