import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.ts";

/** Grey where something will be, of one height or of a shape of its own, and the word for those who listen. */
export function Loading(shape: { height: number } | { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <>
      <output className="unseen">{t("common.loading")}</output>
      <div aria-busy>{"height" in shape ? <Skeleton height={shape.height} /> : shape.children}</div>
    </>
  );
}
