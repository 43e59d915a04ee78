import { svg, type TemplateResult } from 'lit';

const icon = (size: number, paths: TemplateResult): TemplateResult =>
  svg`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const hashIcon = icon(22, svg`<path d="M9.5 3 7 21M17 3l-2.5 18M4 8.5h17M3 15.5h17"/>`);
export const peopleIcon = icon(
  22,
  svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 4.700a3.5 3.5 0 0 1 0 6.600M18 14.800c2 .7 3.2 2.5 3.5 5.2"/>`,
);
export const moonIcon = icon(20, svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z"/>`);
export const sunIcon = icon(
  20,
  svg`<circle cx="12" cy="12" r="4"/><path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.900l1.8 1.800M17.3 17.300l1.8 1.800M4.9 19.100l1.8-1.800M17.3 6.700l1.8-1.8"/>`,
);
export const moreIcon = svg`<svg class="icon" width="20" height="20" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><circle cx="5" cy="12" r="2"/><circle cx="12" cy="12" r="2"/><circle cx="19" cy="12" r="2"/></svg>`;
export const replyIcon = icon(20, svg`<path d="M9 6 4 11l5 5M4 11h9c4 0 7 2.5 7 7"/>`);
export const closeIcon = icon(16, svg`<path d="M5 5l14 14M19 5 5 19"/>`);
export const eyeIcon = icon(
  16,
  svg`<path d="M2 12c2.5-4.5 5.8-6.8 10-6.800s7.5 2.3 10 6.800c-2.5 4.5-5.8 6.8-10 6.800S4.5 16.5 2 12Z"/><circle cx="12" cy="12" r="2.8"/>`,
);
export const launchIcon = icon(16, svg`<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>`);
export const sendIcon = icon(20, svg`<path d="M4 12h14M13 6l6 6-6 6"/>`);
export const downIcon = icon(16, svg`<path d="M12 4v15M6 13l6 6 6-6"/>`);
