import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, useTexts } from '@app/ui';
import type { Choice } from './choices.js';
import type { Dossier } from './dossier-types.js';
import { bytesOf, DocumentPane } from './shown-document.js';

/** Forms 02 and 03: what they say is what the officer writes with the act. Form 04 comes with a new date. */
const WRITTEN = ['supplementRequest', 'refusalNotice'] as const;
type WrittenKind = (typeof WRITTEN)[number] | 'apologyLetter';
export const writtenWith = ({ outcome }: Choice): (typeof WRITTEN)[number] | null => WRITTEN.find((kind) => kind === outcome?.paper) ?? null;

interface WrittenFormProps {
  readonly kind: WrittenKind;
  readonly step: string | undefined;
  readonly dossier: Dossier;
  /** Reason and defects as they stand in the form now, JSON. */
  readonly said: string;
}
/** The form as it will be printed. Drawn when it is asked for, not while somebody writes: the page would jump under their hands. */
export function WrittenForm({ kind, step, dossier: { code, version }, said }: WrittenFormProps) {
  const { t } = useTexts();
  const [drawn, setDrawn] = useState(said);
  const asked = { ...(step !== undefined && { step }), ...(JSON.parse(drawn) as object) };
  const file = useQuery({
    queryKey: ['paper-file', code, version, kind, asked], staleTime: Infinity, gcTime: 0, placeholderData: (before) => before,
    queryFn: () => bytesOf(`/api/dossiers/${encodeURIComponent(code)}/papers/${kind}/preview.pdf`, asked),
  });
  return (
    <DocumentPane name={t(`desk.paper.${kind}`)} tag={t('desk.papers.state.DRAFT')} file={file}>
      {said === drawn ? null : <p>{t('desk.written.differs')} <Button size="small" isBusy={file.isFetching} onClick={() => setDrawn(said)}>{t('desk.written.again')}</Button></p>}
    </DocumentPane>
  );
}
