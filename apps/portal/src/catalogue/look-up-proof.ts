/**
 * The one script of the public pages of a dossier, and only on the form that asks for a proof of work: after several wrong look-ups from
 * one network, or for one dossier. Counts while the form is looked at, then sends it or says that it may be sent.
 */
import { type Challenge, solvedProof } from '../account/solved-proof.js';

const form = document.querySelector<HTMLFormElement>('form[data-proof]');
const proof = form?.querySelector<HTMLInputElement>('input[name=altcha]');
const told = document.querySelector<HTMLElement>('#proof');
if (form && proof && told) void count(form, proof, told);

async function count(asking: HTMLFormElement, field: HTMLInputElement, status: HTMLElement): Promise<void> {
  const say = (what: 'counting' | 'done' | 'failed') => {
    status.hidden = false;
    status.textContent = status.dataset[what] ?? '';
  };
  let isWanted = asking.dataset['proof'] === 'send';
  asking.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    isWanted = true;
  });
  say('counting');
  const solved = await fetch('/api/auth/challenge')
    .then(async (answer) => solvedProof(((await answer.json()) as { readonly challenge: Challenge }).challenge))
    .catch(() => null);
  if (solved === null) return say('failed');
  field.value = solved;
  if (isWanted) return asking.requestSubmit();
  say('done');
}
