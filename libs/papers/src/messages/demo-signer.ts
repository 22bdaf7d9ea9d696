import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Defect } from '@app/kernel';
import { type PaperSignature, Signer } from './signer.js';

const FILE = 'demo-signing-key.pem';

/** Signs with a key of its own that it made itself: for trying out. Every paper and every signature says so. */
export class DemoSigner extends Signer {
  readonly signing = 'TRIAL';
  private readonly key: KeyObject;
  private readonly publicKey: string;
  private readonly keyId: string;

  /** @param dataDir  where the key lies between starts; only its owner can read it */
  constructor(dataDir: string) {
    super();
    this.key = createPrivateKey(keyIn(dataDir));
    const publicKey = createPublicKey(this.key);
    this.publicKey = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    this.keyId = `demo-${createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16)}`;
  }

  async sign(sha256: Uint8Array): Promise<PaperSignature> {
    if (sha256.length !== 32) throw new Defect('what is signed is no SHA-256', { bytes: sha256.length });
    return { algorithm: 'Ed25519', keyId: this.keyId, value: sign(null, sha256, this.key).toString('base64'), publicKey: this.publicKey, isTrial: true };
  }
}

/** Two starts at once: the first to write wins, both read what lies there. */
function keyIn(dataDir: string): string {
  const path = join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  const fresh = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  try {
    writeFileSync(path, fresh, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}
