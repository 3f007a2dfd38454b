/** What the name of one office is made of: a comma stands between several of them. */
export const OFFICE_NAME = '^[^，；]*$';
