import { useEffect, useState } from 'react';
import type { Text } from '@app/kernel';
import { Button, Form, TextAreaField, type TextKey, useTexts } from '@app/ui';
import { ActProblem } from './act-problem.js';
import { type Choice, isSupplement, placeOf, stepOf } from './choices.js';
import type { Dossier, FactDeclaration, Rules } from './dossier-types.js';
import { Effects } from './effects.js';
import { type FactText, FactField, factOf, isAnswered } from './fact-field.js';
import { FillingInFields, useFillingIn } from './filling-in.js';
import type { Giving } from './give-command.js';
import { HandingInFields, useHandingIn } from './handing-in.js';
import { JudgingFields, useJudging } from './judging.js';
import { Owed, owedBefore } from './owed.js';
import { sentByKeys } from './send-keys.js';
import { type Defects, defectsOf, lackingIn, SupplementReasons } from './supplement-reasons.js';
import type { ComponentHere } from './use-desk.js';
import { useFirstFocus } from './use-first-focus.js';

interface ActFormProps {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly components: readonly ComponentHere[];
  readonly giving: Giving;
  readonly rules: Rules;
  /** Which draft is shown, where the act signs one. */
  readonly draft: string | null;
  /** The same by its name. */
  readonly issued: Text | null;
  /** A paper is to be read before this is filled in. */
  readonly isBesidePaper: boolean;
  /** Told what is written, as it is written: reason and defects as they are sent, JSON. */
  readonly onSaid: (said: string) => void;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

export const titleOf = ({ act, outcome }: Choice, texts: ReturnType<typeof useTexts>): string =>
  outcome ? texts.pick(outcome.label) : texts.t('desk.complete', { step: stepOf(act, texts) });

export function ActForm(props: ActFormProps) {
  const { choice, dossier, components, giving, onClose, rules, issued, isBesidePaper } = props;
  const texts = useTexts();
  const { t } = texts;
  const telling = useTelling(props);
  const { asked, facts, missing, owed, judging, isTried, filling, saying } = telling;
  const isNegative = choice.outcome?.requiresReason === true;
  return (
    <Form ref={useFirstFocus(isBesidePaper)} className="m-form" onSubmit={() => void telling.send()} onRefused={telling.refused} onKeyDown={sentByKeys}>
      {owed > 0 ? <Owed dossier={dossier} amount={owed} /> : null}
      <Effects choice={choice} dossier={dossier} rules={rules} issued={issued} />
      <HandingInFields handing={telling.handing} dossier={dossier} problem={giving.problem} />
      <JudgingFields judging={judging} files={components} isTried={isTried} />
      <FillingInFields filling={filling} procedure={dossier.procedure.code} isTried={isTried} problem={giving.problem} />
      {asked.map((fact) => <FactField key={fact.name} fact={fact} value={facts[fact.name]} isMissing={isTried && missing.includes(fact)} onChange={(value) => telling.setFacts((before) => ({ ...before, [fact.name]: value }))} />)}
      {isSupplement(choice) && asWanted(components).length > 0 ? <SupplementReasons components={asWanted(components)} defects={telling.defects} onChange={telling.setDefects} /> : null}
      {saying === null ? null : (
        <TextAreaField
          id={REASON}
          label={t(WORDS_OF[saying].label)}
          hint={t('desk.reason.read')}
          required={telling.isReasonNeeded}
          maxLength={2000}
          value={telling.reason}
          onChange={({ target }) => telling.setReason(target.value)}
        />
      )}
      {giving.problem && !(filling.isOpen && giving.problem.code === 'dossiers.form_refused') ? <ActProblem problem={giving.problem} code={dossier.code} onLooked={onClose} onDraft={giving.forget} /> : null}
      <div className="d-foot">
        <Button onClick={onClose}>{t('desk.cancel')}</Button>
        <Button type="submit" look={isNegative || owed > 0 ? 'danger' : 'go'} isBusy={giving.isBusy}>{owed > 0 && choice.outcome === null ? t('desk.owed.go', { act: titleOf(choice, texts) }) : titleOf(choice, texts)} <kbd>Ctrl ⏎</kbd></Button>
      </div>
    </Form>
  );
}

/** What there is to say in words: why, what else is to be mended, or a remark. The form of a step has room of its own for what is found. */
type Saying = 'owed' | 'more' | 'reason' | 'remark';
const REASON = 'act-reason';
const WORDS_OF = {
  owed: { label: 'desk.owed.reason', lacks: 'desk.owed.reasonMissing' }, more: { label: 'desk.reason.more', lacks: 'desk.reason.missingMore' },
  reason: { label: 'desk.reason', lacks: 'desk.reason.missing' }, remark: { label: 'desk.remark', lacks: 'desk.reason.missing' },
} as const satisfies Record<Saying, Readonly<Record<'label' | 'lacks', TextKey>>>;
function sayingOf(choice: Choice, { owed, hasForm }: { readonly owed: number; readonly hasForm: boolean }): Saying | null {
  if (owed > 0) return 'owed';
  if (isSupplement(choice)) return 'more';
  if (choice.outcome?.requiresReason) return 'reason';
  return hasForm ? null : 'remark';
}

/** Until it is answered the field says so, in words of its own. */
function saidByField(words: string): () => void {
  const field = document.getElementById(REASON) as HTMLTextAreaElement | null;
  field?.setCustomValidity(words);
  return () => field?.setCustomValidity('');
}

/** Nobody is asked to mend a paper this case does not need. */
const asWanted = (components: readonly ComponentHere[]): readonly ComponentHere[] => components.filter(({ isAsked, files }) => isAsked !== false || files.length > 0);

/** What is said with the act, what of it is still missing, and the saying of it. */
function useTelling({ choice, dossier, components, giving, rules, draft, onClose, onDone, onSaid }: ActFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [reason, setReason] = useState('');
  const [defects, setDefects] = useState<Defects>(() => (isSupplement(choice) ? lackingIn(components) : {}));
  const [facts, setFacts] = useState<Readonly<Record<string, FactText>>>({});
  const [isTried, setTried] = useState(false);
  const { act, outcome } = choice;
  // What the officer decides on is what was shown when the panel was opened, whatever arrives meanwhile.
  const [seen] = useState(dossier.version);
  const judging = useJudging({ choice, dossier, giving, seen });
  const owed = owedBefore(choice, dossier);
  const filling = useFillingIn(choice, rules);
  const handing = useHandingIn(choice, dossier);
  const asked = (outcome?.asks ?? []).filter((name) => !filling.answers(name)).map((name): FactDeclaration => rules.facts.find((fact) => fact.name === name) ?? { name, type: 'string' });
  const named = isSupplement(choice) ? defectsOf(defects) : [];
  const said = reason.trim();
  const written = JSON.stringify({ ...(said !== '' && { reason: said }), ...(named.length > 0 && { defects: named }) });
  useEffect(() => onSaid(written), [written, onSaid]);
  // A paper that was named is a reason.
  const isReasonNeeded = (outcome?.requiresReason === true || owed > 0) && named.length === 0;
  const lacksReason = isReasonNeeded && said === '';
  const saying = sayingOf(choice, { owed, hasForm: filling.isOpen });
  const lack = lacksReason && saying !== null ? t(WORDS_OF[saying].lacks) : '';
  // What is to be done about it, in the summary as beside the field.
  useEffect(() => (lack === '' ? undefined : saidByField(lack)), [lack]);
  const missing = asked.filter((fact) => !isAnswered(fact, facts[fact.name]));
  const send = async () => {
    setTried(true);
    if (lacksReason || missing.length > 0 || judging.isMissing || !filling.isWhole()) return;
    const gives = Object.fromEntries(asked.map((fact) => [fact.name, factOf(fact, facts[fact.name])]));
    const data = { ...placeOf(act), ...(outcome && { outcome: outcome.id }), ...(asked.length > 0 && { gives: gives as never }), ...(said !== '' && { reason: said }), ...(named.length > 0 && { defects: named }), ...filling.data, ...handing.data, ...(draft !== null && { draft }) };
    const version = await judging.tell();
    if (version === null || !(await giving.give({ command: 'complete', data }, version))) return;
    onDone(outcome ? t('desk.done.act', { act: texts.pick(outcome.label) }) : t('desk.done.step', { step: stepOf(act, texts) }));
    onClose();
  };
  return { asked, facts, setFacts, defects, setDefects, reason, setReason, missing, isReasonNeeded, saying, owed, judging, filling, handing, isTried, send, refused: () => setTried(true) };
}
