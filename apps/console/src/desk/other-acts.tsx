import { useState } from 'react';
import { Menu } from '@mantine/core';
import { Button, useTexts } from '@app/ui';
import { becauseWord } from './because-word.js';
import { commandWord } from './command-word.js';
import type { Act, Dossier } from './dossier-types.js';
import type { Giving } from './give-command.js';
import { OtherPanel } from './other-panel.js';

interface OtherActsProps {
  readonly dossier: Dossier;
  readonly giving: Giving;
  readonly onDone: (said: string) => void;
}
/** What is done beside the diagram: handing work over, withdrawals, dates, bounds. What is closed says why. */
export function OtherActs({ dossier, giving, onDone }: OtherActsProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<Act | null>(null);
  const acts = dossier.available.filter(({ command }) => command !== 'complete' && command !== 'claim');
  if (acts.length === 0) return null;
  return (
    <>
      <Menu position="top-start" shadow="md">
        <Menu.Target><Button size="small">{t('desk.other')}</Button></Menu.Target>
        <Menu.Dropdown>
          {acts.map((act) => (
            <Menu.Item key={`${act.command} ${act.step ?? ''} ${act.instance ?? ''}`} disabled={!act.allowed} onClick={() => setOpen(act)}>
              {t(commandWord(act.command))}{act.step && act.name ? `: ${act.name}` : ''}
              {act.because ? <><br /><small>{becauseWord(t, act.because, act.name ?? '')}</small></> : null}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open ? <OtherPanel act={open} dossier={dossier} giving={giving} onClose={() => { setOpen(null); giving.forget(); }} onDone={onDone} /> : null}
    </>
  );
}
