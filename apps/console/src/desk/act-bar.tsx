import { useRef, useState } from 'react';
import { Button, NextPerson, useKeys, useTexts } from '@app/ui';
import { ActPanel } from './act-panel.js';
import { ActProblem } from './act-problem.js';
import { ClosedChoices } from './closed-choices.js';
import { type Choice, choicesOf, isMain, isSupplement, placeOf, stepOf } from './choices.js';
import type { Dossier } from './dossier-types.js';
import { useGive } from './give-command.js';
import { useNextTask } from './next-task.js';
import { OtherActs } from './other-acts.js';
import { ActsInPlaceOf } from './standing-in.js';
import type { ComponentHere } from './use-desk.js';
import { becauseWord } from './because-word.js';

interface ActBarProps {
  readonly dossier: Dossier;
  readonly components: readonly ComponentHere[];
}
/** What I can do with the dossier now, under the names the diagram gives; and why not, where I cannot. */
export function ActBar({ dossier, components }: ActBarProps) {
  const texts = useTexts();
  const { t, pick } = texts;
  const giving = useGive(dossier);
  const [open, setOpen] = useState<Choice | null>(null);
  const [done, setDone] = useState('');
  const isDone = done !== '' && !giving.problem;
  const next = useNextTask();
  const choices = choicesOf(dossier);
  const mine = choices.filter(({ act }) => act.allowed);
  const main = mine.find(isMain);
  const supplement = mine.find(isSupplement);
  const claim = dossier.available.find(({ command, allowed }) => command === 'claim' && allowed);
  const take = () => claim && void giving.give({ command: 'claim', data: placeOf(claim) }).then((isDone) => isDone && setDone(t('desk.done.claim')));
  const begin = (choice: Choice): void => {
    setDone('');
    setOpen(choice);
  };
  const bar = useRef<HTMLDivElement>(null);
  // In a demo, where nothing is left to do here, the same key goes on as whose turn it is.
  useKeys({ 'Ctrl+Enter': () => (main ? begin(main) : bar.current?.querySelector<HTMLElement>('.m-turn button')?.click()), s: () => supplement && begin(supplement), c: () => take() });
  const closed = choices.filter(({ act }) => !act.allowed);
  const because = closed[0]?.act.because;
  return (
    <div className="d-acts" ref={bar}>
      <div className={isDone ? 'd-done' : 'm-hidden'}>
        <p role="status">{isDone ? done : ''}</p>
        {isDone && next ? <Button size="small" onClick={next.open}>{t('desk.next')} <kbd>j</kbd></Button> : null}
      </div>
      {giving.problem && !open ? <ActProblem problem={giving.problem} code={dossier.code} onLooked={giving.forget} /> : null}
      <div className="d-act">
        <OtherActs dossier={dossier} onDone={setDone} />
        {claim ? <Button size="small" isBusy={giving.isBusy} onClick={take}>{t('desk.claim')} <kbd>c</kbd></Button> : null}
        {[...mine].sort((one, other) => Number(isMain(one)) - Number(isMain(other))).map((choice) => (
          <Button key={`${choice.act.step} ${choice.act.instance ?? ''} ${choice.outcome?.id ?? ''}`} size="small" look={choice === main ? 'go' : 'plain'} onClick={() => begin(choice)}>
            {choice.outcome ? pick(choice.outcome.label) : t('desk.complete', { step: stepOf(choice.act, texts) })} {choice === main ? <kbd>Ctrl ⏎</kbd> : choice === supplement ? <kbd>s</kbd> : null}
          </Button>
        ))}
        <ActsInPlaceOf acts={mine.map(({ act }) => act)} />
        {mine.length === 0 && closed[0] && because ? <span className="d-hint">{becauseWord(texts, because, stepOf(closed[0].act, texts))}</span> : null}
      </div>
      <ClosedChoices choices={closed} isSaid={mine.length === 0} />
      {mine.length === 0 ? <NextPerson code={dossier.code} version={dossier.version} keys={<kbd>Ctrl ⏎</kbd>} /> : null}
      {open ? <ActPanel choice={open} dossier={dossier} components={components} giving={giving} onClose={() => { setOpen(null); giving.forget(); }} onDone={setDone} /> : null}
    </div>
  );
}
