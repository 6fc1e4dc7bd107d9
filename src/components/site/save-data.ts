/** Who saves data has no page fetched ahead of a press; not every browser sees to that. */
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
if (connection?.saveData) document.querySelector('[type="speculationrules"]')?.remove();
