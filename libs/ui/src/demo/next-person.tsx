import { type ReactNode, useEffect, useState } from 'react';
import { roleName } from '@app/contracts';
import { changePerson, useSession } from '../account/session.js';
import { Button } from '../kit/button.js';
import { useTexts } from '../texts/texts.js';
import { askedOfDemo, demoAddress } from './demo-address.js';
import { askOffered, type DemoPerson, useOffered } from './offered.js';

interface NextOne extends Pick<DemoPerson, 'login' | 'role'> {
  readonly accountId: string;
  readonly to: string;
}

/** In a demo, who has the next step of a dossier: one press to be them, at that dossier. Nothing where it is one's own turn, and nothing elsewhere. */
export function NextPerson({ code, version, keys }: { readonly code: string; readonly version: number; /** What is pressed for it, where the page hears that. */ readonly keys?: ReactNode }) {
  const session = useSession();
  const people = useNext(code, version);
  const me = session.state === 'there' ? session.account.accountId : null;
  const next = people.find(({ accountId }) => accountId !== me);
  return next ? <Turn person={next} to={next.to} keys={keys} /> : null;
}

/** In a demo, one press to be whoever holds the role; a citizen, where it is none. */
export function NextHolder({ role, to }: { readonly role: string | null; readonly to: (agency: string | null) => string }) {
  const { people, agency } = useOffered();
  const holder = people.find((person) => person.role === role);
  return holder ? <Turn person={holder} to={to(agency)} /> : null;
}

interface TurnProps {
  readonly person: Pick<DemoPerson, 'login' | 'role'>;
  readonly to: string;
  readonly keys?: ReactNode;
}
function Turn({ person: { login, role }, to, keys }: TurnProps) {
  const { t, language } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const who = (role === null ? undefined : roleName(role)?.[language]) ?? t('frame.demo.applicant');
  const be = async () => {
    setBusy(true);
    const offered = await askOffered();
    if (offered?.password) await changePerson(login, offered.password);
    // A whole new page: nothing of who was here before is kept. Who could not be logged in is led to the log-in there, and back.
    location.assign(to);
  };
  return (
    <p className="m-turn">
      <span>{t('frame.demo.next')}</span>
      <Button size="small" isBusy={isBusy} onClick={() => void be()}>{t('frame.demo.be', { who })} <small>{login}</small> {keys}</Button>
    </p>
  );
}

function useNext(code: string, version: number): readonly NextOne[] {
  const [known, setKnown] = useState<{ readonly of: string; readonly people: readonly NextOne[] }>({ of: '', people: [] });
  const of = `${code} ${version}`;
  useEffect(() => {
    const address = demoAddress('demo-next');
    if (address === undefined) return undefined;
    const asked = new AbortController();
    void askedOfDemo<{ readonly people: readonly NextOne[] }>(`${address}/${encodeURIComponent(code)}`, asked.signal).then((answer) => {
      if (!asked.signal.aborted) setKnown({ of, people: answer?.people ?? [] });
    });
    return () => asked.abort();
  }, [code, version, of]);
  return known.of === of ? known.people : [];
}
