/** The text of each XSD of the site, by its path: `support/message.xsd`. */
declare module "xsds" {
  export const xsds: Record<string, string>;
}
