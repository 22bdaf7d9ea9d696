interface Circumstances {
  readonly DATABASE_URL?: string | undefined;
  readonly NODE_ENV: string;
  readonly MOTCUA_DEMO?: string | undefined;
}

/** What is invented (demo accounts, other agencies' systems, the trial signer) comes with the embedded database only; on a real one it must be asked for, and in production never. Every process asks here. */
export function isDemo({ DATABASE_URL, NODE_ENV, MOTCUA_DEMO }: Circumstances): boolean {
  if (NODE_ENV === 'production' || MOTCUA_DEMO === '0') return false;
  return MOTCUA_DEMO === '1' || DATABASE_URL === undefined;
}
