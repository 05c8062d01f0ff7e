// What the page uses of web/yaml.js; a tree of nodes is looked at by what it says it is.
export const Document: any;
export function parseDocument(text: string, options?: object): any;
export function isMap(node: unknown): boolean;
export function isScalar(node: unknown): boolean;
export function isSeq(node: unknown): boolean;
