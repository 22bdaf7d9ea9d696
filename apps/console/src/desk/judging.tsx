import { useRef, useState } from 'react';
import type { JudgedExemption } from '@app/contracts';
import { formatMoney, Radios, TextAreaField, useTexts } from '@app/ui';
import type { Choice } from './choices.js';
import type { Dossier, FilesOfComponent } from './dossier-types.js';
import { Proof } from './exemptions.js';
import type { Giving } from './give-command.js';
import { useFees } from './use-desk.js';

const WAYS = ['confirm-exemption', 'strike-exemption'] as const;
interface Said {
  readonly as: (typeof WAYS)[number] | undefined;
  readonly reason: string;
}
const UNSAID: Said = { as: undefined, reason: '' };
const isSaid = ({ as, reason }: Said): boolean => as === 'confirm-exemption' || (as === 'strike-exemption' && reason.trim() !== '');

interface JudgingOf {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly giving: Giving;
  /** Version the officer decides on. */
  readonly seen: number;
}
/** What was claimed and nobody has judged is asked with the act that accepts, and told first: each by a command of its own. */
export function useJudging({ choice: { outcome }, dossier, giving, seen }: JudgingOf) {
  const fees = useFees(dossier);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const told = useRef(0);
  const isAccepting = dossier.receivedAt === null && outcome?.requiresReason !== true;
  const may = (group: string): boolean => dossier.available.some(({ command, exemption, allowed }) => command === 'confirm-exemption' && exemption === group && allowed);
  const open = isAccepting ? (fees.data?.exemptions ?? []).filter(({ group, judged }) => judged === null && may(group)) : [];
  const of = (group: string): Said => said[group] ?? UNSAID;
  return {
    open, of,
    isMissing: (isAccepting && dossier.exemptions.length > 0 && fees.isPending) || open.some(({ group }) => !isSaid(of(group))),
    say: (group: string, more: Partial<Said>) => setSaid((before) => ({ ...before, [group]: { ...UNSAID, ...before[group], ...more } })),
    /** The version the dossier has then; null where one was refused. */
    async tell(): Promise<number | null> {
      for (const { group } of open) {
        const { as = 'confirm-exemption', reason } = of(group);
        // A reason that was typed before the officer chose to confirm is not said: the applicant would read why it was struck.
        if (!(await giving.give({ command: as, data: { exemption: group, ...(as === 'strike-exemption' && { reason: reason.trim() }) } }, seen + told.current))) return null;
        told.current += 1;
      }
      return seen + told.current;
    },
  };
}

interface JudgingFieldsProps {
  readonly judging: ReturnType<typeof useJudging>;
  readonly files: readonly FilesOfComponent[];
  readonly isTried: boolean;
}
export function JudgingFields({ judging: { open, of, say }, files, isTried }: JudgingFieldsProps) {
  const { t, pick } = useTexts();
  return open.map((exemption) => {
    const { group, name, legalBasis } = exemption;
    const { as, reason } = of(group);
    return (
      <div key={group} className="d-judging">
        <Radios
          path={`exemption-${group}`} label={t('desk.exempt.judge', { name: pick(name) })} hint={`${legalBasis}. ${comesTo(exemption, t)}`} required value={as}
          error={isTried && as === undefined ? t('desk.exempt.unjudged') : undefined}
          options={WAYS.map((way) => ({ value: way, label: t(`desk.command.${way}`) }))}
          onChange={(next) => say(group, { as: WAYS.find((way) => way === next) })}
        />
        <Proof exemption={exemption} files={files} />
        {as === 'strike-exemption' ? (
          <TextAreaField label={t('desk.exempt.reason')} hint={t('desk.exempt.reasonHint')} required maxLength={2000} value={reason} error={isTried && !isSaid({ as, reason }) ? t('desk.reason.missing') : undefined} onChange={({ target }) => say(group, { reason: target.value })} />
        ) : null}
      </div>
    );
  });
}

const comesTo = ({ takesOff }: JudgedExemption, t: ReturnType<typeof useTexts>['t']): string =>
  takesOff === null ? t('desk.exempt.unknown') : takesOff === 0 ? t('desk.exempt.nothing') : t('desk.exempt.takesOff', { amount: formatMoney(takesOff) });
