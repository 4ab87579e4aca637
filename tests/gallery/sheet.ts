/** CSS pixels of the window in which the sheet is photographed. */
export const SHEET = { width: 2400, height: 1200 };

const STYLE = `
  body { margin: 1rem; background: #7d7a75; color: #fff; font: 12px sans-serif }
  section { display: inline-grid; margin: 0 1rem 1.5rem 0; gap: .25rem .5rem;
    grid-template-columns: repeat(4, auto); vertical-align: top }
  h2 { grid-column: 1 / -1; margin: 0; font-size: 14px }
  img { block-size: 230px; max-inline-size: 370px; object-fit: cover;
    object-position: top left; border-radius: 4px }
`;

/** All photographs on one page, a group for each state, beside them as files. */
export function sheetOf(
  names: readonly string[],
  variants: readonly string[],
): string {
  const groups = names.map((name) => {
    const pictures = variants.map((variant) => {
      const file = `${name}.${variant}.png`;
      return `<a href="${file}"><img src="${file}" alt="${variant}"></a>`;
    });
    return `<section><h2>${name}</h2>${pictures.join("")}</section>`;
  });
  return `<!DOCTYPE html><meta charset="utf-8"><title>Tallow</title>` +
    `<style>${STYLE}</style>${groups.join("")}`;
}
