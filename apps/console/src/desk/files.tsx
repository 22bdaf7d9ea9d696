import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileView } from '@app/contracts';
import { Button, currentLanguage, formatFileSize, formatMoment, ProblemNotice, ownProblem, Skeleton, useTexts } from '@app/ui';
import { BlobView } from '../shell/blob-view.js';
import type { FilesOfComponent } from './dossier-types.js';

/** Files by what they prove; one is shown at a time. */
export function FileList({ components }: { readonly components: readonly FilesOfComponent[] }) {
  const { t, pick } = useTexts();
  const all = components.flatMap(({ files }) => files);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = all.find(({ fileId }) => fileId === chosen) ?? all.find(isShowable);
  return (
    <>
      {all.length === 0 ? <p>{t('desk.papers.noFiles')}</p> : null}
      <ul className="d-plain">
        {components.filter(({ files }) => files.length > 0).map(({ code, name, files }) => (
          <li key={code}>
            <strong>{pick(name)}</strong>
            {files.map((file) => <FileLine key={file.fileId} file={file} isShown={file.fileId === shown?.fileId} onShow={() => setChosen(file.fileId)} />)}
          </li>
        ))}
      </ul>
      {shown ? <FilePreview key={shown.fileId} file={shown} /> : null}
    </>
  );
}

const isShowable = ({ mediaType, scan }: FileView): boolean => scan !== 'QUARANTINED' && (mediaType === 'application/pdf' || mediaType.startsWith('image/'));

function FileLine({ file, isShown, onShow }: { readonly file: FileView; readonly isShown: boolean; readonly onShow: () => void }) {
  const { t } = useTexts();
  const { fileId, name, size, uploadedAt, scan } = file;
  return (
    <p className="d-file">
      {scan === 'QUARANTINED' ? <span>{name}</span> : <a href={`/api/files/${fileId}`}>{name}</a>}
      <span>{formatFileSize(size, currentLanguage())} · {formatMoment(uploadedAt)}{scan === 'CLEAN' ? '' : ` · ${t(`desk.scan.${scan}`)}`}</span>
      {isShowable(file) ? <Button size="small" look="quiet" aria-pressed={isShown} onClick={onShow}>{t('desk.papers.look')}</Button> : null}
    </p>
  );
}

function FilePreview({ file: { fileId, name, mediaType } }: { readonly file: FileView }) {
  const { t } = useTexts();
  const bytes = useQuery({ queryKey: ['file', fileId], staleTime: Infinity, queryFn: async () => new Blob([await bytesOf(fileId)], { type: mediaType }) });
  if (bytes.isError) return <ProblemNotice problem={ownProblem('ui.unreachable', 0, '')} onRetry={() => void bytes.refetch()} />;
  return bytes.data ? <BlobView bytes={bytes.data} name={t('desk.papers.previewOf', { name })} /> : <Skeleton lines={6} />;
}

async function bytesOf(fileId: string): Promise<Blob> {
  const answer = await fetch(`/api/files/${fileId}?inline=1`, { headers: { 'X-Motcua-Request': '1' } });
  if (!answer.ok) throw new Error(`file ${answer.status}`);
  return answer.blob();
}
