import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ACCOUNTS } from './accounts.js';

export interface DemoAccountsFile {
  readonly path: string;
  /** One for all demo accounts of this installation, drawn at its first start. */
  readonly password: string;
}

/** Reads the password of this installation, or draws it and writes it down where only the operator may read it. */
export function demoAccountsFile(dataDir: string): DemoAccountsFile {
  const path = join(dataDir, 'demo-accounts.json');
  const password = passwordIn(path) ?? `Mot-cua-${randomBytes(9).toString('base64url')}-1`;
  const accounts = DEMO_ACCOUNTS.map(({ login, fullName, kind, does, roles }) => ({
    login,
    fullName,
    kind,
    does,
    roles,
  }));
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ password, accounts }, null, 2)}\n`, { mode: 0o600 });
  return { path, password };
}

function passwordIn(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const { password }: { password?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  return typeof password === 'string' && password !== '' ? password : undefined;
}
