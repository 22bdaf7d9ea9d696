import type { ReactNode } from 'react';
import { LanguageSwitch, Mark, ThemeSwitch, useTexts } from '@app/ui';
import { EntryStrip } from './entry-strip.js';

export interface EntryPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** The pages before the frame: log-in, the second factor, a new password. */
export function EntryPage({ title, lead, children }: EntryPageProps) {
  const { t } = useTexts();
  return (
    <div className="k-entry">
      <aside>
        <span className="k-brand"><Mark /> <span>{t('frame.brand')}</span></span>
        <div>
          <h2>{t('account.side.title')}</h2>
          <p>{t('account.side.text')}</p>
        </div>
        <EntryStrip />
      </aside>
      <main id="main">
        <header>
          <h1>{title}</h1>
          {lead ? <p className="k-lead">{lead}</p> : null}
        </header>
        {children}
        <div className="k-foot"><LanguageSwitch /><ThemeSwitch /></div>
      </main>
    </div>
  );
}
