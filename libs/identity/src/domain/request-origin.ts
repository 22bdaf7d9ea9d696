/** What a browser says about where a request comes from. Programs usually say nothing. */
export interface RequestOrigin {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly secFetchSite?: string | undefined;
  /** Value of `X-Motcua-Request`: another site cannot set it without asking first, and is never allowed to. */
  readonly marker?: string | undefined;
}

/** A browser names another site as the origin. Silence is no proof either way. */
export function isFromAnotherSite({ host, origin, secFetchSite }: RequestOrigin): boolean {
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none') return true;
  if (origin === undefined) return false;
  const named = /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
  return named === undefined || named !== host;
}

/** A change asked for with the cookie alone must carry our own header and come from our own pages. */
export const mayChangeWithCookie = (from: RequestOrigin): boolean => from.marker === '1' && !isFromAnotherSite(from);
