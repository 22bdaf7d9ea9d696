import type { FormDefinition } from '@app/contracts';
import { currentLanguage, useTexts } from '@app/ui';

/** A form as a file to print and fill in by hand, in the language of the page. */
export function BlankFormLink({ code, formKey, title, look }: { readonly code: string; readonly formKey: string; /** What it is the blank of, for who hears the link alone. */ readonly title: FormDefinition['title']; readonly look: 'm-btn' | 'r-file' }) {
  const { t, pick } = useTexts();
  const href = `/api/procedures/${encodeURIComponent(code)}/forms/${encodeURIComponent(formKey)}/blank.pdf?lang=${currentLanguage()}`;
  return <a className={look} href={href} download>{t('catalogue.blank')}<span className="m-hidden">: {pick(title)}</span></a>;
}
