/** The part of bpmn-moddle used here; the package ships no declaration of its own entry. */
declare module 'bpmn-moddle' {
  interface Warning {
    readonly message: string;
    readonly error?: Error;
    readonly element?: object;
    readonly property?: string;
    readonly value?: string;
  }
  interface ParseResult {
    readonly rootElement: object;
    readonly elementsById: Readonly<Record<string, object>>;
    readonly warnings: readonly Warning[];
  }
  interface Package {
    readonly prefix: string;
    readonly types: readonly { readonly name: string; readonly properties?: readonly { readonly name: string }[] }[];
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, object>>);
    fromXML(xml: string): Promise<ParseResult>;
    getPackages(): readonly Package[];
    toXML(element: object, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
