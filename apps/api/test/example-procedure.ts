import type { FormDefinition, ProcedureRecord } from '@app/contracts';

const both = (text: string) => ({ vi: text, en: text });

/** Form and record that go with `EXAMPLE_PLAN`. */
export const EXAMPLE_FORM: FormDefinition = {
  key: 'application', title: both('Đơn đề nghị'), rules: [],
  sections: [{ name: 'house', title: both('Nhà'), fields: [{ name: 'area', label: both('Diện tích'), kind: 'integer', required: true, minimum: 1, maximum: 10_000 }, { name: 'note', label: both('Ghi chú'), kind: 'text', required: false }] }],
};
export const EXAMPLE_RECORD = {
  code: '1.999999', name: both('Giấy phép ví dụ'), level: 'COMMUNE', effectiveFrom: '2026-01-01', field: { code: 'VD', name: both('Ví dụ') }, fees: [], results: [],
  returnMethods: ['COUNTER', 'ONLINE'], executionMethods: (['ONLINE', 'DIRECT', 'POSTAL'] as const).map((channel) => ({ channel, term: null, termText: both('5 ngày'), feeText: both('0 đ'), description: both('') })),
  components: [{ code: 'DRAWING', name: both('Bản vẽ'), originalQuantity: 1, copyQuantity: 0, required: true }],
} as unknown as ProcedureRecord;
