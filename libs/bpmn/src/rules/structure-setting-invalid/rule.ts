import { clockOf, cutOffOf, factsOf, outcomesOf, performerOf, supplementOf, termOf, type SettingFault } from '../../model/settings.js';
import type { BpmnElement } from '../../read/element.js';
import { called, type Finding, type Rule } from '../rule.js';

function faultsOn(element: BpmnElement, isProcess: boolean): readonly SettingFault[] {
  if (element.extensionElements === undefined) return [];
  const faults: SettingFault[] = [];
  const readers = isProcess ? [factsOf, supplementOf, cutOffOf] : [clockOf, performerOf, outcomesOf];
  for (const read of readers) read(element, faults);
  termOf(element, faults);
  return faults;
}
const findingFor = (element: BpmnElement, { setting, attribute, value, allowed }: SettingFault): Finding => ({
  elementId: element.id ?? null,
  params: { setting, attribute, value, allowed },
  message: {
    vi: `${called(element)}: motcua:${setting} có ${attribute} = “${String(value)}”; cho phép: ${allowed}.`,
    en: `${called(element)}: motcua:${setting} has ${attribute} = “${String(value)}”; allowed: ${allowed}.`,
  },
});

export const structureSettingInvalid: Rule = {
  code: 'structure.setting_invalid',
  severity: 'error',
  meaning: { vi: 'Một thiết lập của Motcua có giá trị không hợp lệ.', en: 'A setting of Motcua has a value it cannot have.' },
  remedy: { vi: 'Hãy sửa giá trị đó.', en: 'Correct that value.' },
  check: ({ model, nodes }) =>
    model === null
      ? []
      : [
          ...faultsOn(model.process, true).map((fault) => findingFor(model.process, fault)),
          ...nodes.flatMap(({ element }) => faultsOn(element, false).map((fault) => findingFor(element, fault))),
        ],
};
