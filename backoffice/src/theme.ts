import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The green of a stamp that says "voldaan"; shades 7 and 8 carry white text with a contrast of more than 4.5. */
const stamp: MantineColorsTuple = [
  "#e8f8f2",
  "#d3eee4",
  "#a6dcc9",
  "#76c9ac",
  "#4fb994",
  "#36af84",
  "#269f76",
  "#14825f",
  "#0b7a5c",
  "#00664b",
];

const DIALOG = {
  styles: { title: { fontWeight: 650 } },
  // The `header` of a dialog is no second banner of the page.
  defaultProps: { attributes: { header: { role: "presentation" } } },
};

export const theme = createTheme({
  primaryColor: "stamp",
  primaryShade: { light: 8, dark: 7 },
  colors: { stamp },
  defaultRadius: "md",
  cursorType: "pointer",
  autoContrast: true,
  // Whoever asked their system for less motion, gets it: dialogs appear without sliding in.
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: "650" },
  // Plain objects rather than `Modal.extend`, which would have every first visit wait for the component itself.
  components: {
    Badge: { defaultProps: { variant: "light", tt: "none" } },
    Modal: DIALOG,
    Drawer: DIALOG,
  },
});

/**
 * The red of buttons is too bright in the dark for the white on it. Mantine writes this variable into the page itself, after
 * every style sheet, so `app.css` cannot set it.
 */
export const darkerRed: CSSVariablesResolver = () => ({
  variables: {},
  light: {},
  dark: { "--mantine-color-red-filled": "#e03131", "--mantine-color-red-filled-hover": "#c92a2a" },
});
