import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { usePageTitle, useTexts } from '@app/ui';
import type { CodeRequest } from './code-entry.js';
import { useComeFrom } from './come-from.js';
import { prepareProof } from './proof-of-work.js';
import { RegisterConfirm } from './register-confirm.js';
import { EMPTY, RegisterDetails } from './register-details.js';
import './account.css';

const USES = ['file', 'follow', 'receive'] as const;

/** An account by mobile number: the details, then the code and a password. */
export default function RegisterPage() {
  const { t } = useTexts();
  const { query } = useComeFrom();
  const [details, setDetails] = useState(EMPTY);
  const [request, setRequest] = useState<CodeRequest | null>(null);
  const title = t(request ? 'account.register.confirmTitle' : 'account.register.title');
  usePageTitle(title);
  // It is counted while one types: nobody waits for it.
  useEffect(prepareProof, []);
  return (
    <div className="p-narrow p-spread p-gap">
      <header>
        <h1>{title}</h1>
        {request ? null : <p className="p-lead">{t('account.register.text')}</p>}
      </header>
      <div className="p-beside">
        {request
          ? <RegisterConfirm request={request} onResent={setRequest} onBack={() => { prepareProof(); setRequest(null); }} />
          : <RegisterDetails details={details} onChange={setDetails} onAsked={setRequest} />}
        {request ? null : (
          <aside className="m-sheet p-aside" aria-labelledby="what">
            <h2 id="what">{t('account.register.what')}</h2>
            <ul>{USES.map((use) => <li key={use}>{t(`account.register.what.${use}`)}</li>)}</ul>
            <Link to={`/account/log-in${query}`}>{t('account.register.haveAccount')}</Link>
          </aside>
        )}
      </div>
    </div>
  );
}
