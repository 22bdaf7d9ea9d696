import { useTexts } from '@app/ui';
import type { Dossier } from './dossier-types.js';

/** What an officer must know before acting: a withdrawal, a second person who is awaited, a duty of the head, the end. */
export function Notes({ dossier: { withdrawing, override, proposal, duties, position } }: { readonly dossier: Dossier }) {
  const { t, pick } = useTexts();
  const notes = [
    withdrawing ? t('desk.note.withdrawing') : null,
    override ? t(override.isApproved ? 'desk.note.overrideApproved' : 'desk.note.override', { ground: override.ground }) : null,
    proposal ? t('desk.note.proposal', { ground: proposal.ground }) : null,
    ...duties.map(({ name }) => t('desk.note.duty', { name: pick(name) })),
    position.ended ? t('desk.note.ended') : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return <ul className="d-notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul>;
}
