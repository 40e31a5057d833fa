import 'reflect-metadata';
import { createPrivateKey, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const KEYS = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
/** Phones take no longer-lived certificate: iOS 825 days at most. */
const GOOD_FOR_DAYS = 800;
const LEAST_LEFT_DAYS = 30;
/** A phone's clock may be behind. */
const EARLIER_DAYS = 1;

/** What the listener shows a phone, as PEM. */
export interface Identity {
  /** For the addresses of this machine, and no other. */
  readonly certificate: string;
  readonly key: string;
  /** Signed the certificate; a phone that is told to trust it sees no warning. Its own key was never kept. */
  readonly authority: string;
}

/**
 * A new identity for `addresses`. The authority's key exists in memory for as long as this takes: a phone that trusts the
 * authority can be shown nothing else in its name, by nobody.
 */
export async function newIdentity(addresses: readonly string[], now: Date): Promise<Identity> {
  const [root, own] = await Promise.all([newKeys(), newKeys()]);
  const validity = {
    notBefore: new Date(now.getTime() - EARLIER_DAYS * DAY_MS),
    notAfter: new Date(now.getTime() + GOOD_FOR_DAYS * DAY_MS),
  };
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    serialNumber: newSerialNumber(),
    name: `CN=Plumbline on your own computer ${newSerialNumber().slice(-6)}`,
    signingAlgorithm: KEYS,
    keys: root,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(root.publicKey),
    ],
  });
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity,
    serialNumber: newSerialNumber(),
    subject: 'CN=Plumbline',
    issuer: authority.subject,
    signingAlgorithm: KEYS,
    publicKey: own.publicKey,
    signingKey: root.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        addresses.map((value) => ({ type: 'ip' as const, value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(authority),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', own.privateKey);
  return {
    certificate: `${certificate.toString('pem')}\n`,
    authority: `${authority.toString('pem')}\n`,
    key: `${x509.PemConverter.encode(key, 'PRIVATE KEY')}\n`,
  };
}

/** SHA-256 of the certificate, `AB:CD:…`, as a browser shows it. */
export function fingerprintOf({ certificate }: Identity): string {
  return new X509Certificate(certificate).fingerprint256;
}

/** Whether its parts belong together, for all of `addresses` and for a month more. */
export function isGoodFor(identity: Identity, addresses: readonly string[], now: Date): boolean {
  try {
    const certificate = new X509Certificate(identity.certificate);
    const leftMs = certificate.validToDate.getTime() - now.getTime();
    return (
      leftMs > LEAST_LEFT_DAYS * DAY_MS &&
      certificate.checkPrivateKey(createPrivateKey(identity.key)) &&
      certificate.checkIssued(new X509Certificate(identity.authority)) &&
      addresses.every((address) => certificate.checkIP(address) !== undefined)
    );
  } catch {
    // Not PEM at all: a file was damaged.
    return false;
  }
}

/** The authority as phones take it for installing, DER. */
export function authorityFile({ authority }: Identity): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new X509Certificate(authority).raw);
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
}

/** 16 bytes, positive as the standard asks. */
function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}
