import type { FileView } from '@app/contracts';
import { formatFileSize } from '../format/file-size.js';
import { currentLanguage, useTexts } from '../texts/texts.js';

/** A file of a dossier, to be taken along; not before it was looked at. */
export function FileLink({ file: { fileId, name, size, scan } }: { readonly file: FileView }) {
  const { t } = useTexts();
  const told = `${name} (${formatFileSize(size, currentLanguage())})`;
  return scan === 'QUARANTINED' ? <span className="m-filelink">{told} · {t('filing.papers.quarantined')}</span> : <a className="m-filelink" href={`/api/files/${fileId}`} download={name}>{told}</a>;
}
