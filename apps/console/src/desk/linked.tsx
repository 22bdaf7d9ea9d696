import { Link } from 'react-router';
import { STATUS_WORDS } from '@app/contracts';
import { useTexts } from '@app/ui';
import type { Dossier } from './dossier-types.js';

type One = Dossier['linked']['called'][number];

/** The dossier this one waits for, or was opened for, with where that one stands. */
export function Linked({ dossier: { linked: { caller, called } } }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  if (!caller && called.length === 0) return null;
  return (
    <div className="d-meta d-linked">
      {caller ? <span>{t('desk.linked.caller')} <Other one={caller} /></span> : null}
      {called.map((one) => <span key={`${one.step} ${one.code ?? ''}`}>{t(one.isAwaited ? 'desk.linked.awaited' : 'desk.linked.called')} <Other one={one} /></span>)}
    </div>
  );
}

/** By its code where the reader may see it: it may be in another division's queue. */
function Other({ one: { code, status } }: { readonly one: One }) {
  const { t, pick } = useTexts();
  if (code === null) return <em>{t('desk.linked.elsewhere')}</em>;
  return <><Link className="m-code" to={`/desk/${code}?scope=agency`}>{code}</Link>{status ? <> <span className="m-tag lotus">{pick(STATUS_WORDS[status])}</span></> : null}</>;
}
