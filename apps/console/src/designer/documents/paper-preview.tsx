import { useEffect, useState } from 'react';
import { api, asked, Button, type Problem, ProblemNotice, useTexts } from '@app/ui';
import { BlobView } from '../../shell/blob-view.js';
import type { JsonObject } from './json.js';
import type { Place } from './places.js';

/** The paper as it will be printed, with the name of each place where the dossier speaks. */
export function PaperPreview({ paper, places, name }: { readonly paper: JsonObject; readonly places: readonly Place[]; readonly name: string }) {
  const { t, pick } = useTexts();
  const [file, setFile] = useState<Blob | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  // What was drawn before is not how it reads now.
  useEffect(() => setFile(null), [paper]);
  const draw = async (): Promise<void> => {
    const labels = Object.fromEntries(places.map(({ written, label }) => [written.split('|')[0] ?? '', pick(label)]));
    const answer = await asked(api.POST('/api/designer/papers/preview', { body: { paper: { ...paper }, labels, name }, parseAs: 'blob' }));
    setProblem(answer.ok ? null : answer.error);
    setFile(answer.ok ? answer.value : null);
  };
  return (
    <div className="dz-worded">
      <Button size="small" onClick={() => void draw()}>{t('designer.words.preview')}</Button>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {file === null ? null : <BlobView bytes={file} name={t('designer.words.preview')} />}
    </div>
  );
}
