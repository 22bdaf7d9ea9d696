import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { usePageTitle, useTexts } from '@app/ui';
import type { CodeRequest } from './code-entry.js';
import { useComeFrom } from './come-from.js';
import { prepareProof } from './proof-of-work.js';
import { RegisterConfirm } from './register-confirm.js';
import { EMPTY, RegisterDetails } from './register-details.js';
import './account.css';

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
    <div className="p-narrow p-gap">
      <header>
        <h1>{title}</h1>
        {request ? null : <p className="p-lead">{t('account.register.text')}</p>}
      </header>
      {request
        ? <RegisterConfirm request={request} onResent={setRequest} onBack={() => { prepareProof(); setRequest(null); }} />
        : <RegisterDetails details={details} onChange={setDetails} onAsked={setRequest} />}
      {request ? null : <p><Link to={`/account/log-in${query}`}>{t('account.register.haveAccount')}</Link></p>}
    </div>
  );
}
