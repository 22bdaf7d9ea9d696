import type { ApplicantData, NamedAgency, Receiving, ReturnMethod } from '@app/contracts';
import { useTexts } from '../texts/texts.js';
import { AddressField } from './address-field.js';
import { Radios } from './choice-field.js';
import { useForm } from './form-context.js';

export interface ReceivingFieldProps {
  readonly value: Receiving | null;
  readonly applicant: ApplicantData;
  readonly agency: NamedAgency;
  readonly methods: readonly ReturnMethod[];
  readonly onChange: (receiving: Receiving) => void;
}
/** The way the result comes back, and where the post brings it. */
export function ReceivingField({ value, applicant, agency, methods, onChange }: ReceivingFieldProps) {
  const { t, pick } = useTexts();
  const { errors } = useForm();
  return (
    <>
      <Radios path="receiving.method" label={t('filing.receiving.title')} error={errors.get('receiving.method')} required value={value?.method}
        onChange={(next) => { const method = methods.find((one) => one === next); if (method) onChange({ method, ...(method === 'POSTAL' && { address: value?.address ?? applicant.address ?? {} }) }); }}
        options={methods.map((method) => ({ value: method, label: t(`filing.receiving.${method}`), note: t(`filing.receiving.${method}.note`, { agency: pick(agency.name) }) }))} />
      {value?.method === 'POSTAL' ? (
        <AddressField field={{ name: 'address', kind: 'address', required: true, label: { vi: 'Địa chỉ nhận', en: 'Address to send it to' } }} path="receiving.address" value={value.address} required
          onChange={(address) => onChange({ method: 'POSTAL', address: address as Receiving['address'] })} />
      ) : null}
    </>
  );
}
