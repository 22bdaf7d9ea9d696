import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Defect } from '@app/kernel';

/** Who the server runs as. PostgreSQL refuses to run as root, and `initdb` wants a user that has a name. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/** The user to step down to when we are root; undefined when we are somebody ordinary already. */
export function serverUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid !== undefined) return { uid, gid };
  }
  throw new Defect('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody".');
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    const id = Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), 10);
    return Number.isInteger(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `user` may pass through every folder down to `path`. */
export function mayEnter(path: string, user: OsUser | undefined): boolean {
  if (!user) return true;
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * The folder that holds the cluster, made if absent and given to `user`. A root whose checkout lies below a private
 * folder (`/root`) gets a folder under `/var/lib/motcua`, and a link to it where the data was asked for. Its name is
 * random: who deletes the link gets an empty database, not the old one back.
 */
export function clusterHome(wanted: string, user: OsUser | undefined): string {
  const path = resolve(wanted);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    if (mayEnter(dirname(path), user)) mkdirSync(path, { recursive: true, mode: 0o700 });
    else {
      const home = `/var/lib/motcua/${randomBytes(6).toString('hex')}`;
      mkdirSync(home, { recursive: true, mode: 0o755 });
      if (isLink(path)) unlinkSync(path);
      symlinkSync(home, path);
    }
  }
  const home = realpathSync(path);
  if (user && statSync(home).uid !== user.uid) chownSync(home, user.uid, user.gid);
  return home;
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
