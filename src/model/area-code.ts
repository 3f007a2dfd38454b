/**
 * A code of the register of areas: CN, six digits down to counties, nine or twelve below them (GB/T 2260 and GB/T 10114), and
 * a name behind a dash for what has none of its own.
 */
export const AREA_CODE = /^(CN|[0-9]{6}([0-9]{3}){0,2}(-[a-z0-9-]{1,40})?)$/;
