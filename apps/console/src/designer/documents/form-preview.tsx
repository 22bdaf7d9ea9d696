import { useMemo, useState } from 'react';
import { type Answers, askedSections, FormSection, useTexts, withAnswer } from '@app/ui';
import type { JsonObject } from './json.js';
import { shownForm } from './shown-form.js';

/** What the applicant will see, in the very controls of the portal, as wide as a phone or a page; fields that depend on answers come and go as they will. */
export function FormPreview({ form: written }: { readonly form: JsonObject }) {
  const { t, pick } = useTexts();
  const [isPhone, setPhone] = useState(true);
  const [answers, setAnswers] = useState<Answers>({});
  const { form, asks } = useMemo(() => shownForm(written), [written]);
  return (
    <section className="dz-preview" aria-label={t('designer.preview')}>
      <div className="m-switch" role="group" aria-label={t('designer.preview.width')}>
        <button type="button" aria-pressed={isPhone} onClick={() => setPhone(true)}>{t('designer.preview.phone')}</button>
        <button type="button" aria-pressed={!isPhone} onClick={() => setPhone(false)}>{t('designer.preview.page')}</button>
      </div>
      <div className={isPhone ? 'dz-sheet phone' : 'dz-sheet'}>
        <h2>{pick(form.title)}</h2>
        {askedSections(form, answers, asks).map((section) => (
          <fieldset key={section.name} className="m-form">
            <legend>{pick(section.title)}</legend>
            <FormSection section={section} answers={answers} asks={asks} onAnswer={(field, value) => setAnswers((before) => withAnswer(before, section.name, field, value))} />
          </fieldset>
        ))}
      </div>
    </section>
  );
}
