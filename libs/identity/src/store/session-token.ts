import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, base64url. Only its hash is stored: who reads the table cannot log in with what it holds. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
