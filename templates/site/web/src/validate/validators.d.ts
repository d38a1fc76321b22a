/** What `build.mjs` compiles of the site's own JSON Schemas: a function a schema, by its name. */
declare module "validators" {
  export interface SchemaError {
    instancePath: string;
    keyword: string;
    params: Record<string, unknown>;
  }
  export interface Validate {
    (value: unknown): boolean;
    errors?: SchemaError[] | null;
  }
  export const validators: Record<string, Validate>;
}
