import { useState } from 'react';
import { Button, type Texts, useKeys, useTexts } from '@app/ui';
import { becauseWord } from './because-word.js';
import { commandWord, isJudgement } from '../shell/command-word.js';
import { stepOf } from './choices.js';
import { Dialog } from './dialog.js';
import type { Act, Dossier } from './dossier-types.js';
import { useGive } from './give-command.js';
import { OtherPanel } from './other-panel.js';
import { StandInPanel } from './stand-in-panel.js';

interface OtherActsProps {
  readonly dossier: Dossier;
  readonly onDone: (said: string) => void;
}
/** What is done beside the diagram: handing work over, withdrawals, dates, bounds. What is closed says why. A mistake just made is a button of its own, while it can be taken back; so is what another system was asked for. */
export function OtherActs({ dossier, onDone }: OtherActsProps) {
  const texts = useTexts();
  const { t } = texts;
  // Of its own: what is wrong with an act in a dialog is said there, and not behind it too.
  const giving = useGive(dossier);
  const [open, setOpen] = useState<Act | null>(null);
  const [isListed, setListed] = useState(false);
  const recall = dossier.available.find(({ command, allowed }) => command === 'recall' && allowed);
  const assign = dossier.available.find(({ command, allowed }) => command === 'assign' && allowed);
  const standIns = dossier.available.filter(({ command, allowed }) => command === 'stand-in' && allowed);
  useKeys({ e: () => assign && setOpen(assign) });
  const acts = dossier.available.filter((act) => act.command !== 'complete' && act.command !== 'claim' && act !== recall && !standIns.includes(act) && !isJudgement(act.command));
  if (acts.length === 0 && !recall && standIns.length === 0 && !open) return null;
  const panel = open && { act: open, dossier, giving, onClose: () => { setOpen(null); giving.forget(); }, onDone };
  return (
    <>
      {recall ? <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(recall)}>{t('desk.command.recall')}</Button> : null}
      {standIns.map((act) => <Button key={`${act.step} ${act.message ?? ''}`} size="small" aria-haspopup="dialog" onClick={() => setOpen(act)}>{wordOf(act, texts)}</Button>)}
      <Button size="small" aria-haspopup="dialog" onClick={() => setListed(true)}>{t('desk.other')}</Button>
      {isListed ? (
        <Dialog title={t('desk.other')} onClose={() => setListed(false)}>
          <ul className="d-plain">
            {acts.map((act) => (
              <li key={`${act.command} ${act.step ?? ''} ${act.instance ?? ''}`}>
                {act.allowed
                  ? <Button size="small" onClick={() => { setListed(false); setOpen(act); }}>{wordOf(act, texts)}</Button>
                  : <><strong>{wordOf(act, texts)}</strong><br />{act.because ? <span>{becauseWord(texts, act.because, stepOf(act, texts) || wordOf(act, texts))}</span> : null}</>}
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
      {panel ? (panel.act.command === 'stand-in' ? <StandInPanel {...panel} /> : <OtherPanel {...panel} />) : null}
    </>
  );
}

const wordOf = ({ command, step, name }: Act, { t, pick }: Pick<Texts, 't' | 'pick'>): string => `${t(commandWord(command))}${step && name ? `: ${pick(name)}` : ''}`;
