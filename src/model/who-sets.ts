/** Whether a text says who is to set a level, whatever else it says. */
export function saysWhoSets(text: string): boolean {
  return /由.*(?:制定|确定|规定|自定|核定|公布)/u.test(text);
}

/** Whether a text says who is to set a level, and not a word of what it is. */
export function isOnlyWhoSets(text: string): boolean {
  return ONLY.test(text.trim());
}

const ONLY =
  /^(?:具体)?(?:标准|金额|数额|办法)?(?:由|授权)各?(?:级|地|设区的?|直辖|省|市|县|区|州|盟|旗|级|以上|（|）|、|和|及|或)+(?:人民政府|政府|民政部门|主管部门)?(?:根据|结合|按照?)?(?:当地|本地|各地)?(?:实际|情况|实际情况)?(?:自行|具体|分别|研究)?(?:制定|确定|规定|自定|核定|公布)(?:具体标准|标准)?[。；;]?$/u;
