export interface PairedPhone {
  readonly id: string;
  readonly name: string;
  readonly pairedAt: string;
  readonly lastSeenAt: string | null;
}

/** GET /api/phone */
export interface PhoneView {
  readonly isOpen: boolean;
  /** `https://192.168.1.20:4443`, one for each address of this machine on the home network. */
  readonly addresses: readonly string[];
  /** SHA-256 of the certificate, `AB:CD:…`. */
  readonly fingerprint: string | null;
  /** One-time, of a few minutes; null while none is open. */
  readonly pairing: {
    readonly code: string;
    readonly link: string;
    /** The link as a QR code: `path` is an SVG path of its dark modules in a square of `size` units, margin included. */
    readonly qr: { readonly size: number; readonly path: string };
    readonly expiresAt: string;
  } | null;
  readonly phones: readonly PairedPhone[];
}
