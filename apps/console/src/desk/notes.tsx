import { useTexts } from '@app/ui';
import { NOTES_PLACE } from './colleague-notes.js';
import type { Dossier } from './dossier-types.js';
import { proposalWords } from './proposal-words.js';
import { useColleagueNotes } from './use-desk.js';

/** What an officer must know before acting: a withdrawal, a second person who is awaited, a duty of the head, the end. */
export function Notes({ dossier: { code, withdrawing, override, proposal, duties, position, term } }: { readonly dossier: Dossier }) {
  const { t, pick, language } = useTexts();
  const notes = [
    withdrawing ? t('desk.note.withdrawing') : null,
    override ? t(override.isApproved ? 'desk.note.overrideApproved' : 'desk.note.override', { ground: override.ground }) : null,
    proposal ? t('desk.note.proposal', { what: proposalWords(proposal.correction, term, { t, language }), ground: proposal.ground }) : null,
    ...duties.map(({ name }) => t('desk.note.duty', { name: pick(name) })),
    position.ended ? t('desk.note.ended') : null,
  ].filter((note) => note !== null);
  const left = useColleagueNotes(code).data?.length ?? 0;
  if (notes.length === 0 && left === 0) return null;
  return (
    <ul className="d-notes">
      {notes.map((note) => <li key={note}>{note}</li>)}
      {left > 0 ? <li>{t('desk.note.left', { count: left })} <button type="button" className="d-jump" onClick={goToNotes}>{t('desk.note.read')}</button></li> : null}
    </ul>
  );
}

function goToNotes(): void {
  const place = document.getElementById(NOTES_PLACE);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}
