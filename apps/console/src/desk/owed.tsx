import { formatMoney, useTexts } from '@app/ui';
import { type Choice, isMain } from './choices.js';
import type { Dossier } from './dossier-types.js';
import { TakeCash } from './payments.js';
import { usePayments } from './use-desk.js';

const ON_ITS_WAY_OUT: readonly string[] = ['RESOLVED', 'PAYMENT_REQUIRED'];

/** Whole VND still to be paid while the result is about to leave the house; 0 for every other act. */
export const owedBefore = (choice: Choice, { status, owed }: Dossier): number => (isMain(choice) && ON_ITS_WAY_OUT.includes(status) ? (owed?.amount ?? 0) : 0);

/** What is still owed, said before the result is given away; the money is taken here. */
export function Owed({ dossier, amount }: { readonly dossier: Dossier; readonly amount: number }) {
  const { t, pick } = useTexts();
  const payments = usePayments(dossier);
  const open = payments.data?.filter(({ state }) => state === 'ASKED') ?? [];
  return (
    <section className="d-owed" aria-labelledby="d-owed">
      <h3 id="d-owed">{t('desk.owed', { amount: formatMoney(amount) })}</h3>
      <ul>{open.flatMap(({ lines }) => lines).map(({ item, name, amount: each }) => <li key={item}>{pick(name)}: {formatMoney(each)}</li>)}</ul>
      {open.map(({ id, amount: each }) => <TakeCash key={id} code={dossier.code} id={id} amount={each} agencyCode={dossier.agencyCode} />)}
      <p>{t('desk.owed.otherwise')}</p>
    </section>
  );
}
