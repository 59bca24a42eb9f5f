-- Payers are served in German and French as well as in Dutch and English, so a customer or a merchant may have each of
-- these, and a merchant may write its own texts in each. And they see the bank account and the reference as the merchant
-- wants it.

alter table merchants
  drop constraint merchants_locale_check,
  add constraint merchants_locale_check check (locale in ('nl', 'en', 'de', 'fr'));

alter table customers
  drop constraint customers_locale_check,
  add constraint customers_locale_check check (locale in ('nl', 'en', 'de', 'fr'));

alter table merchant_texts
  drop constraint merchant_texts_language_check,
  add constraint merchant_texts_language_check check (language in ('nl', 'en', 'de', 'fr'));

-- Whoever pays by a transfer of their own needs to know how, and what to write with it; the merchant decides both.
alter table merchants
  -- the bank account on the online invoice: beside the button with a QR code for banking apps, without that code, or
  -- only while nothing can be paid online
  add column bank_details text not null default 'with_qr'
    check (bank_details in ('with_qr', 'without_qr', 'when_needed')),
  -- the payment reference of an invoice that came without one: its number, or that number as a creditor reference of
  -- ISO 11649, whose check digits keep a typing error from going unseen
  add column payment_reference text not null default 'number' check (payment_reference in ('number', 'rf'));
