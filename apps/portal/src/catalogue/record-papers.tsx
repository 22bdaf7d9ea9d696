import type { DossierComponent, ProcedureRecord } from '@app/contracts';
import { useTexts } from '@app/ui';
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

/** The papers, with how many of each. */
export function Components({ record: { code, components, setCount } }: { readonly record: ProcedureRecord }) {
  const { t } = useTexts();
  return (
    <>
      <div className="m-sheet r-scroll">
        <table className="r-table">
          <caption className="m-hidden">{t('catalogue.components')}</caption>
          <thead>
            <tr><th scope="col">{t('catalogue.component.name')}</th><th scope="col" className="num">{t('catalogue.component.original')}</th><th scope="col" className="num">{t('catalogue.component.copy')}</th></tr>
          </thead>
          <tbody>{components.map((component) => <Component key={component.code} procedure={code} component={component} />)}</tbody>
        </table>
      </div>
      <p className="p-lead">{t('catalogue.components.sets', { count: setCount })}</p>
    </>
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
