import type { DossierComponent, ExecutionCase, ProcedureRecord } from '@app/contracts';
import { formatTerm, useTexts } from '@app/ui';
import { BlankFormLink } from './blank-form-link.js';

/** Ways to file: channel, term, fee, words. */
export function Methods({ record: { executionMethods } }: { readonly record: ProcedureRecord }) {
  const { t, pick } = useTexts();
  return (
    <ul className="r-methods">
      {executionMethods.map(({ channel, termText, feeText, description }) => (
        <li key={channel} className="m-sheet">
          <h3>{t(`frame.channel.${channel}`)}</h3>
          <p>{pick(description)}</p>
          <dl>
            <dt>{t('catalogue.method.term')}</dt><dd>{pick(termText)}</dd>
            <dt>{t('catalogue.method.fee')}</dt><dd>{pick(feeText)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The papers, with how many of each: those of every case first, then what each case takes besides. */
export function Components({ record: { code, components, executionCases = [], setCount } }: { readonly record: ProcedureRecord }) {
  const { t } = useTexts();
  const isOfAll = (one: DossierComponent): boolean => [0, executionCases.length].includes(executionCases.filter((each) => each.components.includes(one.code)).length);
  const special = executionCases.map((each) => ({ each, papers: components.filter((one) => !isOfAll(one) && each.components.includes(one.code)) })).filter(({ papers }) => papers.length > 0);
  return (
    <>
      {special.length > 0 ? <h3>{t('catalogue.components.allCases')}</h3> : null}
      <Papers procedure={code} papers={components.filter(isOfAll)} caption={t('catalogue.components')} />
      {special.map(({ each, papers }) => <CaseOf key={each.name.vi} procedure={code} one={each} papers={papers} />)}
      <p className="p-lead">{t('catalogue.components.sets', { count: setCount })}</p>
    </>
  );
}

function CaseOf({ procedure, one: { name, code, processingTerm, when }, papers }: { readonly procedure: string; readonly one: ExecutionCase; readonly papers: readonly DossierComponent[] }) {
  const { pick, language } = useTexts();
  const more = [...(code ? [code] : []), ...(processingTerm ? [formatTerm(processingTerm, language)] : [])].join(' · ');
  // What is asked for exactly in this case is not "in some cases" under its own heading.
  const here = papers.map(({ requiredWhen, ...paper }) => (requiredWhen !== undefined && requiredWhen === when ? { ...paper, required: true } : { ...paper, requiredWhen }));
  return (
    <>
      <h3>{pick(name)}</h3>
      {more === '' ? null : <p className="p-lead">{more}</p>}
      <Papers procedure={procedure} papers={here} caption={pick(name)} />
    </>
  );
}

function Papers({ procedure, papers, caption }: { readonly procedure: string; readonly papers: readonly DossierComponent[]; readonly caption: string }) {
  const { t } = useTexts();
  return (
    <div className="m-sheet r-scroll">
      <table className="r-table">
        <caption className="m-hidden">{caption}</caption>
        <thead>
          <tr><th scope="col">{t('catalogue.component.name')}</th><th scope="col" className="num">{t('catalogue.component.original')}</th><th scope="col" className="num">{t('catalogue.component.copy')}</th></tr>
        </thead>
        <tbody>{papers.map((paper) => <Component key={paper.code} procedure={procedure} component={paper} />)}</tbody>
      </table>
    </div>
  );
}

function Component({ procedure, component: { name, note, required, requiredWhen, toShow, formKey, originalQuantity, copyQuantity } }: { readonly procedure: string; readonly component: DossierComponent }) {
  const { t, pick } = useTexts();
  return (
    <tr>
      <td>
        {pick(name)}
        <span className="r-tags">
          <span className={required && !requiredWhen ? 'm-tag lotus' : 'm-tag'}>{t(required && !requiredWhen ? 'catalogue.component.required' : 'catalogue.component.case')}</span>
          {toShow ? <span className="m-tag">{t('catalogue.component.toShow')}</span> : null}
          {formKey ? <span className="m-tag">{t('catalogue.component.form')}</span> : null}
        </span>
        {note ? <small>{pick(note)}</small> : null}
        {formKey ? <BlankFormLink code={procedure} formKey={formKey} title={name} look="r-file" /> : null}
      </td>
      <td className="num">{originalQuantity}</td>
      <td className="num">{copyQuantity}</td>
    </tr>
  );
}
