import { lazyRouteComponent } from "@tanstack/react-router";
import { fetchLaterTexts } from "../language/language.ts";

/** A screen that is fetched when somebody goes to it, together with the texts that the first screen has no use for. */
export const screen: typeof lazyRouteComponent = (fetchScreen, name) =>
  lazyRouteComponent(async () => {
    const [screens] = await Promise.all([fetchScreen(), fetchLaterTexts()]);
    return screens;
  }, name);
