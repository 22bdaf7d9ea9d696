import { useEffect, useState } from 'react';
import { askedOfDemo, demoAddress } from './demo-address.js';

export interface DemoPerson {
  readonly kind: string;
  readonly login: string;
  readonly fullName: string;
  readonly role: string | null;
}
export interface Offered {
  /** One for all; null for whoever is offered nobody. */
  readonly password: string | null;
  /** Where the officials among them are. */
  readonly agency: string | null;
  readonly people: readonly DemoPerson[];
}

/** Whether everybody here is made up, and one may be any of them. */
export const isDemo = (): boolean => demoAddress('demo-people') !== undefined;

/** A page that came from another machine does not look for anything on this one. */
const HERE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export const askOffered = async (signal?: AbortSignal): Promise<Offered | null> => {
  const address = demoAddress('demo-people');
  return address === undefined || !HERE.test(window.location.hostname) ? null : askedOfDemo<Offered>(address, signal);
};

/** The people of the demo; nobody anywhere else. */
export function useOffered(): Offered {
  const [offered, setOffered] = useState<Offered>({ password: null, agency: null, people: [] });
  useEffect(() => {
    const asked = new AbortController();
    void askOffered(asked.signal).then((answer) => answer && setOffered(answer));
    return () => asked.abort();
  }, []);
  return offered;
}
