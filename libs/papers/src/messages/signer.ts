/** A signature beside a file, never in it. */
export interface PaperSignature {
  readonly algorithm: string;
  /** Which key. */
  readonly keyId: string;
  /** Base 64. */
  readonly value: string;
  /** PEM, so that anybody can check. */
  readonly publicKey: string;
  /** It proves that the file was not changed, and nobody's will. */
  readonly isTrial: boolean;
}

/**
 * Who signs results. A hash goes out, a signature comes in: real keys lie in tokens, with remote signing services or the
 * Government Cipher Committee, never with us.
 */
export abstract class Signer {
  abstract readonly signing: 'INK' | 'TRIAL' | 'DIGITAL';
  /** @param sha256  of the finished file */
  abstract sign(sha256: Uint8Array): Promise<PaperSignature | null>;
}

/** Where no signing service is connected, a result is printed and signed with a pen. */
export class InkSigner extends Signer {
  readonly signing = 'INK';

  async sign(): Promise<null> {
    return null;
  }
}
