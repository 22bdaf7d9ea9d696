import { useEffect, useState } from 'react';
import type { FormDefinition } from '@app/contracts';
import { currentLanguage, formatFileSize, useTexts } from '@app/ui';

/** A form as a file to print and fill in by hand, in the language of the page; with its kind and, once the server has said it, its size. */
export function BlankFormLink({ code, formKey, title, look }: { readonly code: string; readonly formKey: string; /** What it is the blank of, for who hears the link alone. */ readonly title: FormDefinition['title']; readonly look: 'm-btn' | 'r-file' }) {
  const { t, pick, language } = useTexts();
  const href = `/api/procedures/${encodeURIComponent(code)}/forms/${encodeURIComponent(formKey)}/blank.pdf?lang=${currentLanguage()}`;
  const bytes = useSizeOf(href);
  return <a className={look} href={href} download>{bytes === null ? t('catalogue.blank') : t('catalogue.blankOfSize', { size: formatFileSize(bytes, language) })}<span className="m-hidden">: {pick(title)}</span></a>;
}

/** Null until it is known, and where the server cannot say it: the link leads to the file all the same. */
function useSizeOf(href: string): number | null {
  const [known, setKnown] = useState<{ readonly href: string; readonly bytes: number } | null>(null);
  useEffect(() => {
    const given = new AbortController();
    void bytesOf(href, given.signal).then((bytes) => {
      if (bytes > 0 && !given.signal.aborted) setKnown({ href, bytes });
    });
    return () => given.abort();
  }, [href]);
  return known?.href === href ? known.bytes : null;
}

const bytesOf = (href: string, signal: AbortSignal): Promise<number> =>
  fetch(href, { method: 'HEAD', signal }).then(({ ok, headers }) => (ok ? Number(headers.get('content-length')) : 0), () => 0);
