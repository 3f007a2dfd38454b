const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/;
/** More digits no reader keeps as they are written. */
const MOST_DIGITS = 15;

/** Whether a number is read as it is written, by whatever reader. */
export function isPlainNumber(written: string): boolean {
  return PLAIN_NUMBER.test(written) && (written.length <= MOST_DIGITS || digitsIn(written) <= MOST_DIGITS);
}

function digitsIn(written: string): number {
  return written.replace(/[-.]/g, '').replace(/^0+/, '').length;
}
