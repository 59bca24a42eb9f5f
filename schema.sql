-- What all migrations come to, for reading and for reviewing as a diff; the database is made by migrations/ alone.
-- Written by scripts/schema-snapshot.ts; a test says when it is out of date.

-- Extensions

create extension btree_gin;
create extension pg_trgm;

-- Schemas

create schema auth authorization voldaan_auth;
create schema jobs authorization voldaan_jobs;
create schema lookup authorization voldaan_lookup;
create schema public authorization pg_database_owner;
create schema tries authorization postgres;

-- Tables

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_providerId_accountId_key" UNIQUE ("userId", "providerId", "accountId"),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth.invitation (
  id text not null,
  "organizationId" text not null,
  email text not null,
  role text,
  status text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "inviterId" text not null,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint "invitation_inviterId_fkey" FOREIGN KEY ("inviterId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint "invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES auth.organization(id) ON DELETE CASCADE
);

create table auth."inviteLink" (
  "organizationId" text not null,
  id text not null,
  email text not null,
  role text not null,
  "ownRoleId" text generated always as (
CASE
    WHEN (role ~ '^rol_'::text) THEN role
    ELSE NULL::text
END) stored,
  "tokenHash" bytea not null,
  "inviterId" text,
  "createdAt" timestamp with time zone not null,
  "expiresAt" timestamp with time zone not null,
  "mailTokenHash" bytea,
  constraint "inviteLink_pkey" PRIMARY KEY ("organizationId", id),
  constraint "inviteLink_mailTokenHash_key" UNIQUE ("mailTokenHash"),
  constraint "inviteLink_organizationId_email_key" UNIQUE ("organizationId", email),
  constraint "inviteLink_tokenHash_key" UNIQUE ("tokenHash"),
  constraint "inviteLink_inviterId_fkey" FOREIGN KEY ("inviterId") REFERENCES auth."user"(id) ON DELETE SET NULL,
  constraint "inviteLink_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES auth.organization(id) ON DELETE CASCADE,
  constraint "inviteLink_organizationId_ownRoleId_fkey" FOREIGN KEY ("organizationId", "ownRoleId") REFERENCES auth."ownRole"("organizationId", id) ON DELETE CASCADE,
  constraint "inviteLink_email_check" CHECK (email = lower(email)),
  constraint "inviteLink_id_check" CHECK (id ~ '^ivt_'::text),
  constraint "inviteLink_mailTokenHash_check" CHECK (length("mailTokenHash") = 32),
  constraint "inviteLink_role_check" CHECK ((role = ANY (ARRAY['administrator'::text, 'finance'::text, 'employee'::text, 'read-only'::text])) OR role ~ '^rol_'::text),
  constraint "inviteLink_tokenHash_check" CHECK (length("tokenHash") = 32)
);
alter table auth."inviteLink" enable row level security;

create table auth.member (
  id text not null,
  "organizationId" text not null,
  "userId" text not null,
  role text not null,
  "createdAt" timestamp with time zone not null,
  "ownRoleId" text generated always as (
CASE
    WHEN (role ~ '^rol_'::text) THEN role
    ELSE NULL::text
END) stored,
  constraint member_pkey PRIMARY KEY (id),
  constraint "member_organizationId_userId_key" UNIQUE ("organizationId", "userId"),
  constraint "member_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES auth.organization(id) ON DELETE CASCADE,
  constraint "member_ownRoleId_fkey" FOREIGN KEY ("organizationId", "ownRoleId") REFERENCES auth."ownRole"("organizationId", id) ON DELETE RESTRICT,
  constraint "member_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint member_id_check CHECK (id ~ '^mbr_'::text),
  constraint member_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'finance'::text, 'employee'::text, 'read-only'::text])) OR role ~ '^rol_'::text)
);
alter table auth.member enable row level security;

create table auth.organization (
  id text not null,
  name text not null,
  slug text not null,
  logo text,
  "createdAt" timestamp with time zone not null,
  metadata text,
  "requiresSecondFactor" boolean default false not null,
  constraint organization_pkey PRIMARY KEY (id),
  constraint organization_slug_key UNIQUE (slug),
  constraint organization_id_check CHECK (id ~ '^mer_'::text)
);
alter table auth.organization enable row level security;

create table auth."ownRole" (
  "organizationId" text not null,
  id text not null,
  name text not null,
  rights text[] not null,
  "createdAt" timestamp with time zone not null,
  constraint "ownRole_pkey" PRIMARY KEY ("organizationId", id),
  constraint "ownRole_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES auth.organization(id) ON DELETE CASCADE,
  constraint "ownRole_id_check" CHECK (id ~ '^rol_'::text),
  constraint "ownRole_name_check" CHECK (length(name) >= 1 AND length(name) <= 60),
  constraint "ownRole_rights_check" CHECK (array_position(rights, NULL::text) IS NULL AND cardinality(rights) <= 100)
);
alter table auth."ownRole" enable row level security;

create table auth.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint "passkey_credentialID_key" UNIQUE ("credentialID"),
  constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_pkey" PRIMARY KEY (id),
  constraint "rateLimit_key_key" UNIQUE (key)
);

create table auth."securityEvent" (
  id bigint generated always as identity not null,
  "userId" text not null,
  type text not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  constraint "securityEvent_pkey" PRIMARY KEY (id),
  constraint "securityEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint "securityEvent_type_check" CHECK (type ~ '^[a-z_]+$'::text)
);

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  "activeOrganizationId" text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth."signInTries" (
  key text not null,
  points integer not null,
  expire bigint,
  constraint "signInTries_pkey" PRIMARY KEY (key)
);

create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_pkey" PRIMARY KEY (id),
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "twoFactorEnabled" boolean default false,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email),
  constraint user_email_check CHECK (email = lower(email))
);
alter table auth."user" enable row level security;

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  constraint verification_pkey PRIMARY KEY (id)
);

create table jobs.workers (
  worker_id text not null,
  seen_at timestamp with time zone not null,
  constraint workers_pkey PRIMARY KEY (worker_id)
);

create table public.api_keys (
  merchant_id text not null,
  id text not null,
  name text not null,
  key_hash bytea not null,
  key_hint text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint api_keys_pkey PRIMARY KEY (merchant_id, id),
  constraint api_keys_key_hash_key UNIQUE (key_hash),
  constraint api_keys_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint api_keys_id_check CHECK (id ~ '^key_'::text),
  constraint api_keys_name_check CHECK (length(name) >= 1 AND length(name) <= 100)
);
alter table public.api_keys enable row level security;
alter table public.api_keys force row level security;

create table public.chargebacks (
  merchant_id text not null,
  id text not null,
  payment_id text not null,
  invoice_id text not null,
  mollie_chargeback_id text not null,
  currency text not null,
  amount_minor bigint not null,
  reason text,
  charged_back_at timestamp with time zone not null,
  reversed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint chargebacks_pkey PRIMARY KEY (merchant_id, id),
  constraint chargebacks_merchant_id_mollie_chargeback_id_key UNIQUE (merchant_id, mollie_chargeback_id),
  constraint chargebacks_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint chargebacks_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint chargebacks_merchant_id_payment_id_fkey FOREIGN KEY (merchant_id, payment_id) REFERENCES public.payments(merchant_id, id) ON DELETE RESTRICT,
  constraint chargebacks_amount_minor_check CHECK (amount_minor > 0),
  constraint chargebacks_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint chargebacks_id_check CHECK (id ~ '^cbk_'::text),
  constraint chargebacks_mollie_chargeback_id_check CHECK (mollie_chargeback_id ~ '^chb_'::text)
);
alter table public.chargebacks enable row level security;
alter table public.chargebacks force row level security;

create table public.credit_notes (
  merchant_id text not null,
  id text not null,
  customer_id text not null,
  invoice_id text,
  mode text not null,
  number text not null,
  currency text not null,
  total_minor bigint not null,
  total_excl_vat_minor bigint not null,
  rounding_minor bigint default 0 not null,
  issued_on date not null,
  reason text,
  bill_to jsonb not null,
  source text not null,
  created_at timestamp with time zone not null,
  constraint credit_notes_pkey PRIMARY KEY (merchant_id, id),
  constraint credit_notes_merchant_id_mode_number_key UNIQUE (merchant_id, mode, number),
  constraint credit_notes_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES public.customers(merchant_id, id) ON DELETE RESTRICT,
  constraint credit_notes_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint credit_notes_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint credit_notes_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint credit_notes_id_check CHECK (id ~ '^crn_'::text),
  constraint credit_notes_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text])),
  constraint credit_notes_number_check CHECK (length(number) >= 1 AND length(number) <= 100),
  constraint credit_notes_source_check CHECK (source = ANY (ARRAY['api'::text, 'backoffice'::text, 'ubl'::text, 'demo'::text]))
);
alter table public.credit_notes enable row level security;
alter table public.credit_notes force row level security;

create table public.customer_reminder_schemes (
  merchant_id text not null,
  customer_id text not null,
  scheme_id text not null,
  constraint customer_reminder_schemes_pkey PRIMARY KEY (merchant_id, customer_id),
  constraint customer_reminder_schemes_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES public.customers(merchant_id, id) ON DELETE RESTRICT,
  constraint customer_reminder_schemes_merchant_id_scheme_id_fkey FOREIGN KEY (merchant_id, scheme_id) REFERENCES public.reminder_schemes(merchant_id, id) ON DELETE CASCADE
);
alter table public.customer_reminder_schemes enable row level security;
alter table public.customer_reminder_schemes force row level security;

create table public.customers (
  merchant_id text not null,
  id text not null,
  name text not null,
  email text,
  phone text,
  street text,
  postal_code text,
  city text,
  country text,
  vat_number text,
  registration_number text,
  locale text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint customers_pkey PRIMARY KEY (merchant_id, id),
  constraint customers_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint customers_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  constraint customers_id_check CHECK (id ~ '^cus_'::text),
  constraint customers_locale_check CHECK (locale = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text, 'fr'::text])),
  constraint customers_name_check CHECK (length(name) >= 1 AND length(name) <= 200)
);
alter table public.customers enable row level security;
alter table public.customers force row level security;

create table public.document_allowances (
  merchant_id text not null,
  invoice_id text,
  credit_note_id text,
  "position" integer not null,
  reason text,
  amount_minor bigint not null,
  vat_category text not null,
  vat_rate numeric not null,
  constraint document_allowances_merchant_id_invoice_id_credit_note_id_p_key UNIQUE NULLS NOT DISTINCT (merchant_id, invoice_id, credit_note_id, "position"),
  constraint document_allowances_merchant_id_credit_note_id_fkey FOREIGN KEY (merchant_id, credit_note_id) REFERENCES public.credit_notes(merchant_id, id) ON DELETE RESTRICT,
  constraint document_allowances_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint document_allowances_check CHECK (num_nonnulls(invoice_id, credit_note_id) = 1),
  constraint document_allowances_position_check CHECK ("position" > 0)
);
alter table public.document_allowances enable row level security;
alter table public.document_allowances force row level security;

create table public.document_lines (
  merchant_id text not null,
  invoice_id text,
  credit_note_id text,
  "position" integer not null,
  description text not null,
  quantity numeric not null,
  unit text,
  unit_price numeric not null,
  discount_minor bigint default 0 not null,
  net_minor bigint not null,
  vat_category text not null,
  vat_rate numeric not null,
  exemption_reason text,
  constraint document_lines_merchant_id_invoice_id_credit_note_id_positi_key UNIQUE NULLS NOT DISTINCT (merchant_id, invoice_id, credit_note_id, "position"),
  constraint document_lines_merchant_id_credit_note_id_fkey FOREIGN KEY (merchant_id, credit_note_id) REFERENCES public.credit_notes(merchant_id, id) ON DELETE RESTRICT,
  constraint document_lines_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint document_lines_check CHECK (num_nonnulls(invoice_id, credit_note_id) = 1),
  constraint document_lines_description_check CHECK (length(description) >= 1 AND length(description) <= 1000),
  constraint document_lines_position_check CHECK ("position" > 0),
  constraint document_lines_vat_category_check CHECK (vat_category = ANY (ARRAY['S'::text, 'Z'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'L'::text, 'M'::text])),
  constraint document_lines_vat_rate_check CHECK (vat_rate >= 0::numeric AND vat_rate <= 100::numeric)
);
alter table public.document_lines enable row level security;
alter table public.document_lines force row level security;

create table public.document_vat (
  merchant_id text not null,
  invoice_id text,
  credit_note_id text,
  vat_category text not null,
  vat_rate numeric not null,
  taxable_minor bigint not null,
  vat_minor bigint not null,
  exemption_reason text,
  constraint document_vat_merchant_id_invoice_id_credit_note_id_vat_cate_key UNIQUE NULLS NOT DISTINCT (merchant_id, invoice_id, credit_note_id, vat_category, vat_rate),
  constraint document_vat_merchant_id_credit_note_id_fkey FOREIGN KEY (merchant_id, credit_note_id) REFERENCES public.credit_notes(merchant_id, id) ON DELETE RESTRICT,
  constraint document_vat_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint document_vat_check CHECK (num_nonnulls(invoice_id, credit_note_id) = 1),
  constraint document_vat_vat_category_check CHECK (vat_category = ANY (ARRAY['S'::text, 'Z'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'L'::text, 'M'::text])),
  constraint document_vat_vat_rate_check CHECK (vat_rate >= 0::numeric AND vat_rate <= 100::numeric)
);
alter table public.document_vat enable row level security;
alter table public.document_vat force row level security;

create table public.events (
  merchant_id text not null,
  id text not null,
  sequence bigint generated always as identity not null,
  type text not null,
  mode text,
  invoice_id text,
  payment_id text,
  source text not null,
  data jsonb not null,
  created_at timestamp with time zone not null,
  user_id text,
  api_key_id text,
  constraint events_pkey PRIMARY KEY (merchant_id, id),
  constraint events_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint events_id_check CHECK (id ~ '^evt_'::text),
  constraint events_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text])),
  constraint events_type_check CHECK (type ~ '^[a-z_]+\.[a-z_]+$'::text)
);
alter table public.events enable row level security;
alter table public.events force row level security;

create table public.events_to_mail (
  merchant_id text not null,
  event_id text not null,
  noted_at timestamp with time zone not null,
  constraint events_to_mail_pkey PRIMARY KEY (merchant_id, event_id),
  constraint events_to_mail_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT
);
alter table public.events_to_mail enable row level security;
alter table public.events_to_mail force row level security;

create table public.external_payments (
  merchant_id text not null,
  id text not null,
  invoice_id text not null,
  type text not null,
  currency text not null,
  amount_minor bigint not null,
  paid_on date not null,
  reference text,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  transaction_type_id text,
  constraint external_payments_pkey PRIMARY KEY (merchant_id, id),
  constraint external_payments_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint external_payments_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint external_payments_merchant_id_transaction_type_id_fkey FOREIGN KEY (merchant_id, transaction_type_id) REFERENCES public.transaction_types(merchant_id, id) ON DELETE RESTRICT,
  constraint external_payments_amount_minor_check CHECK (amount_minor > 0),
  constraint external_payments_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint external_payments_id_check CHECK (id ~ '^ext_'::text),
  constraint external_payments_reference_check CHECK (length(reference) <= 200),
  constraint external_payments_type_check CHECK (type = ANY (ARRAY['bank'::text, 'cash'::text, 'card_reader'::text, 'other'::text]))
);
alter table public.external_payments enable row level security;
alter table public.external_payments force row level security;

create table public.find_page_addresses (
  slug text not null,
  merchant_id text not null,
  chosen_at timestamp with time zone not null,
  constraint find_page_addresses_pkey PRIMARY KEY (slug),
  constraint find_page_addresses_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint find_page_addresses_slug_check CHECK (length(slug) >= 3 AND length(slug) <= 60 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)
);
alter table public.find_page_addresses enable row level security;
alter table public.find_page_addresses force row level security;

create table public.idempotency_keys (
  merchant_id text not null,
  key text not null,
  request_digest bytea not null,
  started_at timestamp with time zone not null,
  answer_status integer,
  answer_type text,
  answer_body text,
  constraint idempotency_keys_pkey PRIMARY KEY (merchant_id, key),
  constraint idempotency_keys_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint idempotency_keys_key_check CHECK (length(key) >= 1 AND length(key) <= 255)
);
alter table public.idempotency_keys enable row level security;
alter table public.idempotency_keys force row level security;

create table public.imported_documents (
  merchant_id text not null,
  kind text not null,
  mode text not null,
  number text not null,
  digest bytea not null,
  content bytea not null,
  invoice_id text,
  credit_note_id text,
  imported_at timestamp with time zone not null,
  constraint imported_documents_pkey PRIMARY KEY (merchant_id, kind, mode, number),
  constraint imported_documents_merchant_id_credit_note_id_fkey FOREIGN KEY (merchant_id, credit_note_id) REFERENCES public.credit_notes(merchant_id, id) ON DELETE RESTRICT,
  constraint imported_documents_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint imported_documents_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint imported_documents_check CHECK (num_nonnulls(invoice_id, credit_note_id) = 1),
  constraint imported_documents_kind_check CHECK (kind = ANY (ARRAY['invoice'::text, 'credit_note'::text])),
  constraint imported_documents_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text]))
);
alter table public.imported_documents enable row level security;
alter table public.imported_documents force row level security;

create table public.installation (
  singleton boolean default true not null,
  kind text not null,
  created_at timestamp with time zone not null,
  constraint installation_pkey PRIMARY KEY (singleton),
  constraint installation_kind_check CHECK (kind = ANY (ARRAY['demo'::text, 'real'::text])),
  constraint installation_singleton_check CHECK (singleton)
);

create table public.integration_log (
  merchant_id text not null,
  id text not null,
  at timestamp with time zone not null,
  direction text not null,
  integration text not null,
  operation text not null,
  outcome text not null,
  message text not null,
  http_method text,
  url text,
  http_status integer,
  duration_ms integer,
  invoice_id text,
  payment_id text,
  request jsonb,
  answer jsonb,
  bodies_expired boolean default false not null,
  constraint integration_log_pkey PRIMARY KEY (merchant_id, id),
  constraint integration_log_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint integration_log_direction_check CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
  constraint integration_log_id_check CHECK (id ~ '^log_'::text),
  constraint integration_log_integration_check CHECK (integration = ANY (ARRAY['mollie'::text, 'api'::text, 'pay-page'::text])),
  constraint integration_log_outcome_check CHECK (outcome = ANY (ARRAY['ok'::text, 'refused'::text, 'failed'::text]))
);
alter table public.integration_log enable row level security;
alter table public.integration_log force row level security;

create table public.invoice_changes (
  merchant_id text not null,
  invoice_id text not null,
  transaction_id xid8 default pg_current_xact_id() not null,
  changed_at timestamp with time zone not null,
  constraint invoice_changes_pkey PRIMARY KEY (merchant_id, invoice_id, transaction_id),
  constraint invoice_changes_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT
);
alter table public.invoice_changes enable row level security;
alter table public.invoice_changes force row level security;

create table public.invoice_freezes (
  merchant_id text not null,
  id text not null,
  invoice_id text not null,
  findings jsonb not null,
  frozen_at timestamp with time zone not null,
  released_at timestamp with time zone,
  note text,
  constraint invoice_freezes_pkey PRIMARY KEY (merchant_id, id),
  constraint invoice_freezes_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint invoice_freezes_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint invoice_freezes_check CHECK ((released_at IS NULL) = (note IS NULL)),
  constraint invoice_freezes_findings_check CHECK (jsonb_typeof(findings) = 'array'::text AND jsonb_array_length(findings) > 0),
  constraint invoice_freezes_id_check CHECK (id ~ '^frz_'::text),
  constraint invoice_freezes_note_check CHECK (length(note) >= 1 AND length(note) <= 1000)
);
alter table public.invoice_freezes enable row level security;
alter table public.invoice_freezes force row level security;

create table public.invoices (
  merchant_id text not null,
  id text not null,
  customer_id text not null,
  status text not null,
  mode text,
  number text,
  series text default 'default'::text not null,
  currency text not null,
  total_minor bigint not null,
  total_excl_vat_minor bigint not null,
  prepaid_minor bigint default 0 not null,
  rounding_minor bigint default 0 not null,
  credited_minor bigint default 0 not null,
  received_minor bigint default 0 not null,
  outstanding_minor bigint default 0 not null,
  surplus_minor bigint default 0 not null,
  issued_on date,
  due_on date,
  reference text,
  payment_reference text,
  note text,
  bill_to jsonb not null,
  source text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  issued_at timestamp with time zone,
  sent_at timestamp with time zone,
  paid_at timestamp with time zone,
  voided_at timestamp with time zone,
  written_off_at timestamp with time zone,
  written_off_minor bigint default 0 not null,
  unexplained_minor bigint default 0 not null,
  search_words text generated always as (public.plain_text((((((' '::text || COALESCE(number, ''::text)) || ' '::text) || COALESCE(reference, ''::text)) || ' '::text) || COALESCE((bill_to ->> 'name'::text), ''::text)))) stored not null,
  revision integer default 1 not null,
  number_key text generated always as (public.number_key(number)) stored,
  constraint invoices_pkey PRIMARY KEY (merchant_id, id),
  constraint invoices_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES public.customers(merchant_id, id) ON DELETE RESTRICT,
  constraint invoices_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint invoices_balance CHECK (status = 'draft'::text OR outstanding_minor = GREATEST(
CASE
    WHEN status = 'void'::text THEN 0::bigint
    ELSE total_minor
END - prepaid_minor - credited_minor - written_off_minor - received_minor, 0::bigint) AND surplus_minor = GREATEST(received_minor + written_off_minor + credited_minor + prepaid_minor -
CASE
    WHEN status = 'void'::text THEN 0::bigint
    ELSE total_minor
END, 0::bigint)),
  constraint invoices_check CHECK (status = 'draft'::text OR number IS NOT NULL AND mode IS NOT NULL AND issued_at IS NOT NULL AND issued_on IS NOT NULL),
  constraint invoices_check1 CHECK (status <> 'draft'::text OR mode IS NULL AND issued_at IS NULL),
  constraint invoices_check2 CHECK ((status = 'paid'::text) = (paid_at IS NOT NULL)),
  constraint invoices_check3 CHECK ((status = 'void'::text) = (voided_at IS NOT NULL)),
  constraint invoices_check4 CHECK (status <> 'paid'::text OR outstanding_minor = 0),
  constraint invoices_check5 CHECK (status <> 'open'::text OR outstanding_minor > 0),
  constraint invoices_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint invoices_id_check CHECK (id ~ '^inv_'::text),
  constraint invoices_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text])),
  constraint invoices_number_check CHECK (length(number) >= 1 AND length(number) <= 100),
  constraint invoices_outstanding_minor_check CHECK (outstanding_minor >= 0),
  constraint invoices_payment_reference_check CHECK (length(payment_reference) <= 200),
  constraint invoices_prepaid_minor_check CHECK (prepaid_minor >= 0),
  constraint invoices_reference_check CHECK (length(reference) <= 200),
  constraint invoices_revision_check CHECK (revision > 0),
  constraint invoices_source_check CHECK (source = ANY (ARRAY['api'::text, 'backoffice'::text, 'ubl'::text, 'demo'::text])),
  constraint invoices_status_check CHECK (status = ANY (ARRAY['draft'::text, 'open'::text, 'paid'::text, 'void'::text, 'uncollectible'::text])),
  constraint invoices_surplus_minor_check CHECK (surplus_minor >= 0),
  constraint invoices_unexplained_minor_check CHECK (unexplained_minor >= 0),
  constraint invoices_written_off CHECK ((written_off_minor > 0) = (written_off_at IS NOT NULL) AND (status <> 'uncollectible'::text OR written_off_minor > 0 AND outstanding_minor = 0)),
  constraint invoices_written_off_minor_check CHECK (written_off_minor >= 0)
);
alter table public.invoices enable row level security;
alter table public.invoices force row level security;

create table public.ledger_entries (
  merchant_id text not null,
  transaction_id text not null,
  "position" integer not null,
  account text not null,
  invoice_id text,
  amount_minor bigint not null,
  currency text not null,
  constraint ledger_entries_pkey PRIMARY KEY (merchant_id, transaction_id, "position"),
  constraint ledger_entries_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint ledger_entries_merchant_id_transaction_id_fkey FOREIGN KEY (merchant_id, transaction_id) REFERENCES public.ledger_transactions(merchant_id, id) ON DELETE RESTRICT,
  constraint ledger_entries_account_check CHECK (account = ANY (ARRAY['receivable'::text, 'customer_credit'::text, 'revenue'::text, 'vat'::text, 'prepayments'::text, 'mollie'::text, 'refunds_payable'::text, 'bank'::text, 'cash'::text, 'card_reader'::text, 'other_means'::text, 'bad_debt'::text])),
  constraint ledger_entries_amount_minor_check CHECK (amount_minor <> 0),
  constraint ledger_entries_check CHECK (account <> 'receivable'::text OR invoice_id IS NOT NULL),
  constraint ledger_entries_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint ledger_entries_position_check CHECK ("position" > 0)
);
alter table public.ledger_entries enable row level security;
alter table public.ledger_entries force row level security;

create table public.ledger_transactions (
  merchant_id text not null,
  id text not null,
  key text not null,
  kind text not null,
  mode text not null,
  invoice_id text,
  customer_id text,
  source text not null,
  occurred_at timestamp with time zone not null,
  booked_at timestamp with time zone not null,
  constraint ledger_transactions_pkey PRIMARY KEY (merchant_id, id),
  constraint ledger_transactions_merchant_id_key_key UNIQUE (merchant_id, key),
  constraint ledger_transactions_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES public.customers(merchant_id, id) ON DELETE RESTRICT,
  constraint ledger_transactions_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint ledger_transactions_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint ledger_transactions_id_check CHECK (id ~ '^ltx_'::text),
  constraint ledger_transactions_key_check CHECK (length(key) >= 3 AND length(key) <= 200),
  constraint ledger_transactions_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text]))
);
alter table public.ledger_transactions enable row level security;
alter table public.ledger_transactions force row level security;

create table public.mail_contents (
  merchant_id text not null,
  mail_id text not null,
  html text not null,
  text text not null,
  attachments jsonb not null,
  kept_at timestamp with time zone not null,
  constraint mail_contents_pkey PRIMARY KEY (merchant_id, mail_id),
  constraint mail_contents_merchant_id_mail_id_fkey FOREIGN KEY (merchant_id, mail_id) REFERENCES public.mails(merchant_id, id) ON DELETE RESTRICT,
  constraint mail_contents_attachments_check CHECK (jsonb_typeof(attachments) = 'array'::text)
);
alter table public.mail_contents enable row level security;
alter table public.mail_contents force row level security;

create table public.mail_settings (
  merchant_id text not null,
  sender_name text,
  reply_to text,
  switched_off text[] default '{}'::text[] not null,
  updated_at timestamp with time zone not null,
  constraint mail_settings_pkey PRIMARY KEY (merchant_id),
  constraint mail_settings_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint mail_settings_reply_to_check CHECK (length(reply_to) >= 3 AND length(reply_to) <= 254),
  constraint mail_settings_sender_name_check CHECK (length(sender_name) >= 1 AND length(sender_name) <= 100)
);
alter table public.mail_settings enable row level security;
alter table public.mail_settings force row level security;

create table public.mail_texts (
  merchant_id text not null,
  kind text not null,
  language text not null,
  subject text not null,
  message text not null,
  constraint mail_texts_pkey PRIMARY KEY (merchant_id, kind, language),
  constraint mail_texts_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint mail_texts_language_check CHECK (language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text, 'fr'::text])),
  constraint mail_texts_message_check CHECK (length(message) >= 1 AND length(message) <= 5000),
  constraint mail_texts_subject_check CHECK (length(subject) >= 1 AND length(subject) <= 200)
);
alter table public.mail_texts enable row level security;
alter table public.mail_texts force row level security;

create table public.mails (
  merchant_id text not null,
  id text not null,
  event_id text not null,
  kind text not null,
  recipient text not null,
  invoice_id text,
  language text,
  own_subject text,
  own_message text,
  status text not null,
  tries integer default 0 not null,
  next_try_at timestamp with time zone,
  subject text,
  handed_over_at timestamp with time zone,
  ended_at timestamp with time zone,
  answer text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint mails_pkey PRIMARY KEY (merchant_id, id),
  constraint mails_merchant_id_event_id_kind_recipient_key UNIQUE (merchant_id, event_id, kind, recipient),
  constraint mails_merchant_id_event_id_fkey FOREIGN KEY (merchant_id, event_id) REFERENCES public.events(merchant_id, id) ON DELETE RESTRICT,
  constraint mails_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint mails_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint mails_answer_check CHECK (length(answer) <= 1000),
  constraint mails_check CHECK ((status = 'queued'::text) = (next_try_at IS NOT NULL)),
  constraint mails_check1 CHECK ((status = ANY (ARRAY['queued'::text, 'handing_over'::text])) = (ended_at IS NULL)),
  constraint mails_check2 CHECK ((own_subject IS NULL) = (own_message IS NULL)),
  constraint mails_id_check CHECK (id ~ '^mai_'::text),
  constraint mails_kind_check CHECK (kind ~ '^[a-z_]+$'::text),
  constraint mails_language_check CHECK (language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text, 'fr'::text])),
  constraint mails_own_message_check CHECK (length(own_message) >= 1 AND length(own_message) <= 5000),
  constraint mails_own_subject_check CHECK (length(own_subject) >= 1 AND length(own_subject) <= 200),
  constraint mails_recipient_check CHECK (length(recipient) >= 3 AND length(recipient) <= 254),
  constraint mails_status_check CHECK (status = ANY (ARRAY['queued'::text, 'handing_over'::text, 'sent'::text, 'refused'::text, 'failed'::text, 'unknown'::text, 'dropped'::text])),
  constraint mails_tries_check CHECK (tries >= 0)
);
alter table public.mails enable row level security;
alter table public.mails force row level security;

create table public.merchant_logos (
  merchant_id text not null,
  media_type text not null,
  content bytea not null,
  width integer not null,
  height integer not null,
  digest bytea not null,
  updated_at timestamp with time zone not null,
  constraint merchant_logos_pkey PRIMARY KEY (merchant_id),
  constraint merchant_logos_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint merchant_logos_content_check CHECK (octet_length(content) >= 1 AND octet_length(content) <= 262144),
  constraint merchant_logos_digest_check CHECK (octet_length(digest) = 32),
  constraint merchant_logos_height_check CHECK (height >= 1 AND height <= 2000),
  constraint merchant_logos_media_type_check CHECK (media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text])),
  constraint merchant_logos_width_check CHECK (width >= 1 AND width <= 2000)
);
alter table public.merchant_logos enable row level security;
alter table public.merchant_logos force row level security;

create table public.merchant_texts (
  merchant_id text not null,
  name text not null,
  language text not null,
  text text not null,
  constraint merchant_texts_pkey PRIMARY KEY (merchant_id, name, language),
  constraint merchant_texts_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint merchant_texts_language_check CHECK (language = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text, 'fr'::text])),
  constraint merchant_texts_name_check CHECK (name = ANY (ARRAY['payment_instruction'::text, 'thank_you'::text])),
  constraint merchant_texts_text_check CHECK (length(text) >= 1 AND length(text) <= 1000)
);
alter table public.merchant_texts enable row level security;
alter table public.merchant_texts force row level security;

create table public.merchants (
  id text not null,
  name text not null,
  package text not null,
  locale text default 'nl'::text not null,
  time_zone text default 'Europe/Amsterdam'::text not null,
  currency text default 'EUR'::text not null,
  payment_term_days integer default 14 not null,
  payment_creation text default 'manual'::text not null,
  email text,
  phone text,
  street text,
  postal_code text,
  city text,
  country text default 'NL'::text not null,
  vat_number text,
  registration_number text,
  iban text,
  bic text,
  webhook_secret text not null,
  created_at timestamp with time zone not null,
  trade_name text,
  brand_color text,
  log_retention_days integer default 90 not null,
  bank_details text default 'with_qr'::text not null,
  payment_reference text default 'number'::text not null,
  find_page_open boolean default false not null,
  constraint merchants_pkey PRIMARY KEY (id),
  constraint merchants_webhook_secret_key UNIQUE (webhook_secret),
  constraint merchants_bank_details_check CHECK (bank_details = ANY (ARRAY['with_qr'::text, 'without_qr'::text, 'when_needed'::text])),
  constraint merchants_brand_color_check CHECK (brand_color ~ '^#[0-9a-f]{6}$'::text),
  constraint merchants_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  constraint merchants_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint merchants_id_check CHECK (id ~ '^mer_'::text),
  constraint merchants_locale_check CHECK (locale = ANY (ARRAY['nl'::text, 'en'::text, 'de'::text, 'fr'::text])),
  constraint merchants_log_retention_days_check CHECK (log_retention_days >= 7 AND log_retention_days <= 3650),
  constraint merchants_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint merchants_package_check CHECK (package = ANY (ARRAY['basic'::text, 'accelerate'::text, 'maximize'::text, 'pro'::text])),
  constraint merchants_payment_creation_check CHECK (payment_creation = ANY (ARRAY['manual'::text, 'on_issue'::text, 'on_send'::text])),
  constraint merchants_payment_reference_check CHECK (payment_reference = ANY (ARRAY['number'::text, 'rf'::text, 'ogm'::text, 'betalingskenmerk'::text])),
  constraint merchants_payment_term_days_check CHECK (payment_term_days >= 0 AND payment_term_days <= 365),
  constraint merchants_trade_name_check CHECK (length(trade_name) >= 1 AND length(trade_name) <= 200),
  constraint merchants_webhook_secret_check CHECK (length(webhook_secret) >= 32)
);
alter table public.merchants enable row level security;
alter table public.merchants force row level security;

create table public.mollie_connections (
  merchant_id text not null,
  id text not null,
  status text not null,
  mode text not null,
  profile_id text not null,
  profile_name text not null,
  website text,
  profile_status text not null,
  key_ciphertext bytea,
  key_hint text not null,
  methods jsonb not null,
  checked_at timestamp with time zone not null,
  trouble text,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  money_back_asked_at timestamp with time zone,
  money_back_read_at timestamp with time zone,
  forgotten_at timestamp with time zone,
  constraint mollie_connections_pkey PRIMARY KEY (merchant_id, id),
  constraint mollie_connections_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint mollie_connections_active_key CHECK (status <> 'active'::text OR key_ciphertext IS NOT NULL),
  constraint mollie_connections_check CHECK ((status = 'active'::text) = (ended_at IS NULL)),
  constraint mollie_connections_forgotten CHECK ((key_ciphertext IS NULL) = (forgotten_at IS NOT NULL)),
  constraint mollie_connections_id_check CHECK (id ~ '^mco_'::text),
  constraint mollie_connections_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text])),
  constraint mollie_connections_status_check CHECK (status = ANY (ARRAY['active'::text, 'retired'::text, 'disconnected'::text]))
);
alter table public.mollie_connections enable row level security;
alter table public.mollie_connections force row level security;

create table public.number_counters (
  merchant_id text not null,
  mode text not null,
  document text not null,
  series text not null,
  period text not null,
  last bigint not null,
  constraint number_counters_pkey PRIMARY KEY (merchant_id, mode, document, series, period),
  constraint number_counters_merchant_id_mode_document_series_fkey FOREIGN KEY (merchant_id, mode, document, series) REFERENCES public.number_series(merchant_id, mode, document, series) ON DELETE RESTRICT,
  constraint number_counters_last_check CHECK (last > 0)
);
alter table public.number_counters enable row level security;
alter table public.number_counters force row level security;

create table public.number_series (
  merchant_id text not null,
  mode text not null,
  document text not null,
  series text not null,
  prefix text not null,
  padding integer not null,
  constraint number_series_pkey PRIMARY KEY (merchant_id, mode, document, series),
  constraint number_series_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint number_series_document_check CHECK (document = ANY (ARRAY['invoice'::text, 'credit_note'::text])),
  constraint number_series_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text])),
  constraint number_series_padding_check CHECK (padding >= 1 AND padding <= 12),
  constraint number_series_prefix_check CHECK (length(prefix) <= 30),
  constraint number_series_series_check CHECK (series ~ '^[a-z0-9-]{1,30}$'::text)
);
alter table public.number_series enable row level security;
alter table public.number_series force row level security;

create table public.number_spans (
  merchant_id text not null,
  mode text not null,
  document text not null,
  series text not null,
  period text not null,
  first bigint not null,
  last bigint not null,
  prefix text,
  padding integer,
  ended_at timestamp with time zone not null,
  constraint number_spans_pkey PRIMARY KEY (merchant_id, mode, document, series, period, first),
  constraint number_spans_merchant_id_mode_document_series_fkey FOREIGN KEY (merchant_id, mode, document, series) REFERENCES public.number_series(merchant_id, mode, document, series) ON DELETE RESTRICT,
  constraint number_spans_check CHECK (last >= first),
  constraint number_spans_check1 CHECK ((prefix IS NULL) = (padding IS NULL)),
  constraint number_spans_first_check CHECK (first > 0)
);
alter table public.number_spans enable row level security;
alter table public.number_spans force row level security;

create table public.pay_links (
  merchant_id text not null,
  id text not null,
  invoice_id text not null,
  token text not null,
  created_at timestamp with time zone not null,
  constraint pay_links_pkey PRIMARY KEY (merchant_id, id),
  constraint pay_links_merchant_id_invoice_id_key UNIQUE (merchant_id, invoice_id),
  constraint pay_links_token_key UNIQUE (token),
  constraint pay_links_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint pay_links_id_check CHECK (id ~ '^lnk_'::text),
  constraint pay_links_token_check CHECK (length(token) >= 32)
);
alter table public.pay_links enable row level security;
alter table public.pay_links force row level security;

create table public.payments (
  merchant_id text not null,
  id text not null,
  invoice_id text not null,
  connection_id text not null,
  profile_id text not null,
  mode text not null,
  currency text not null,
  amount_minor bigint not null,
  creation text not null,
  idempotency_key text not null,
  request_body text not null,
  asked_at timestamp with time zone not null,
  refusal text,
  mollie_payment_id text,
  status text,
  method text,
  checkout_url text,
  expires_at timestamp with time zone,
  is_cancelable boolean default false not null,
  paid_at timestamp with time zone,
  completed_at timestamp with time zone,
  observation bigint default 0 not null,
  last_answer jsonb,
  replaced_at timestamp with time zone,
  set_aside_reason text,
  next_check_at timestamp with time zone,
  checks integer default 0 not null,
  looked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint payments_pkey PRIMARY KEY (merchant_id, id),
  constraint payments_merchant_id_idempotency_key_key UNIQUE (merchant_id, idempotency_key),
  constraint payments_merchant_id_mollie_payment_id_key UNIQUE (merchant_id, mollie_payment_id),
  constraint payments_merchant_id_connection_id_fkey FOREIGN KEY (merchant_id, connection_id) REFERENCES public.mollie_connections(merchant_id, id) ON DELETE RESTRICT,
  constraint payments_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint payments_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint payments_amount_minor_check CHECK (amount_minor > 0),
  constraint payments_check CHECK ((creation = 'created'::text) = (status IS NOT NULL)),
  constraint payments_check1 CHECK ((creation = 'created'::text) = (mollie_payment_id IS NOT NULL)),
  constraint payments_check2 CHECK (creation <> 'refused'::text OR refusal IS NOT NULL),
  constraint payments_creation_check CHECK (creation = ANY (ARRAY['pending'::text, 'created'::text, 'refused'::text, 'unknown'::text])),
  constraint payments_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint payments_id_check CHECK (id ~ '^pay_'::text),
  constraint payments_mode_check CHECK (mode = ANY (ARRAY['test'::text, 'live'::text])),
  constraint payments_mollie_payment_id_check CHECK (mollie_payment_id ~ '^tr_'::text)
);
alter table public.payments enable row level security;
alter table public.payments force row level security;

create table public.power_ups (
  merchant_id text not null,
  power_up text not null,
  status text not null,
  trial_ends_at timestamp with time zone,
  activated_at timestamp with time zone not null,
  constraint power_ups_pkey PRIMARY KEY (merchant_id, power_up),
  constraint power_ups_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint power_ups_check CHECK (status <> 'trial'::text OR trial_ends_at IS NOT NULL),
  constraint power_ups_power_up_check CHECK (power_up = 'mollie'::text),
  constraint power_ups_status_check CHECK (status = ANY (ARRAY['trial'::text, 'active'::text, 'inactive'::text]))
);
alter table public.power_ups enable row level security;
alter table public.power_ups force row level security;

create table public.refunds (
  merchant_id text not null,
  id text not null,
  payment_id text not null,
  invoice_id text not null,
  connection_id text,
  origin text not null,
  currency text not null,
  amount_minor bigint not null,
  description text,
  purpose text,
  credit_note_id text,
  creation text not null,
  idempotency_key text not null,
  request_body text,
  asked_at timestamp with time zone not null,
  request_key text,
  refusal text,
  mollie_refund_id text,
  status text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  constraint refunds_pkey PRIMARY KEY (merchant_id, id),
  constraint refunds_merchant_id_idempotency_key_key UNIQUE (merchant_id, idempotency_key),
  constraint refunds_merchant_id_mollie_refund_id_key UNIQUE (merchant_id, mollie_refund_id),
  constraint refunds_merchant_id_connection_id_fkey FOREIGN KEY (merchant_id, connection_id) REFERENCES public.mollie_connections(merchant_id, id) ON DELETE RESTRICT,
  constraint refunds_merchant_id_credit_note_id_fkey FOREIGN KEY (merchant_id, credit_note_id) REFERENCES public.credit_notes(merchant_id, id) ON DELETE RESTRICT,
  constraint refunds_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint refunds_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint refunds_merchant_id_payment_id_fkey FOREIGN KEY (merchant_id, payment_id) REFERENCES public.payments(merchant_id, id) ON DELETE RESTRICT,
  constraint refunds_amount_minor_check CHECK (amount_minor > 0),
  constraint refunds_check CHECK ((creation = 'created'::text) = (status IS NOT NULL)),
  constraint refunds_check1 CHECK ((creation = 'created'::text) = (mollie_refund_id IS NOT NULL)),
  constraint refunds_check2 CHECK (creation <> 'refused'::text OR refusal IS NOT NULL),
  constraint refunds_check3 CHECK (origin = 'mollie'::text OR connection_id IS NOT NULL AND request_body IS NOT NULL),
  constraint refunds_check4 CHECK (credit_note_id IS NULL OR purpose = 'credit'::text),
  constraint refunds_creation_check CHECK (creation = ANY (ARRAY['pending'::text, 'created'::text, 'refused'::text, 'unknown'::text])),
  constraint refunds_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint refunds_description_check CHECK (length(description) <= 255),
  constraint refunds_id_check CHECK (id ~ '^ref_'::text),
  constraint refunds_mollie_refund_id_check CHECK (mollie_refund_id ~ '^re_'::text),
  constraint refunds_origin_check CHECK (origin = ANY (ARRAY['voldaan'::text, 'mollie'::text])),
  constraint refunds_purpose_check CHECK (purpose = ANY (ARRAY['surplus'::text, 'credit'::text, 'still-owed'::text])),
  constraint refunds_request_key_check CHECK (length(request_key) <= 255)
);
alter table public.refunds enable row level security;
alter table public.refunds force row level security;

create table public.reminder_pauses (
  merchant_id text not null,
  invoice_id text,
  customer_id text,
  until date,
  paused_at timestamp with time zone not null,
  constraint reminder_pauses_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES public.customers(merchant_id, id) ON DELETE RESTRICT,
  constraint reminder_pauses_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint reminder_pauses_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint reminder_pauses_check CHECK (num_nonnulls(invoice_id, customer_id) = 1)
);
alter table public.reminder_pauses enable row level security;
alter table public.reminder_pauses force row level security;

create table public.reminder_schemes (
  merchant_id text not null,
  id text not null,
  name text not null,
  is_default boolean not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint reminder_schemes_pkey PRIMARY KEY (merchant_id, id),
  constraint reminder_schemes_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint reminder_schemes_id_check CHECK (id ~ '^rsc_'::text),
  constraint reminder_schemes_name_check CHECK (length(name) >= 1 AND length(name) <= 100)
);
alter table public.reminder_schemes enable row level security;
alter table public.reminder_schemes force row level security;

create table public.reminder_steps (
  merchant_id text not null,
  id text not null,
  scheme_id text not null,
  days integer not null,
  mail_kind text not null,
  since date not null,
  constraint reminder_steps_pkey PRIMARY KEY (merchant_id, id),
  constraint reminder_steps_merchant_id_scheme_id_days_key UNIQUE (merchant_id, scheme_id, days),
  constraint reminder_steps_merchant_id_scheme_id_fkey FOREIGN KEY (merchant_id, scheme_id) REFERENCES public.reminder_schemes(merchant_id, id) ON DELETE CASCADE,
  constraint reminder_steps_days_check CHECK (days >= '-60'::integer AND days <= 365),
  constraint reminder_steps_id_check CHECK (id ~ '^rst_'::text),
  constraint reminder_steps_mail_kind_check CHECK (mail_kind ~ '^reminder_[a-z]+$'::text)
);
alter table public.reminder_steps enable row level security;
alter table public.reminder_steps force row level security;

create table public.reminders (
  merchant_id text not null,
  id text not null,
  invoice_id text not null,
  step_id text,
  days integer,
  mail_kind text not null,
  event_id text,
  queued_at timestamp with time zone,
  reason text,
  next_look_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint reminders_pkey PRIMARY KEY (merchant_id, id),
  constraint reminders_merchant_id_event_id_key UNIQUE (merchant_id, event_id),
  constraint reminders_merchant_id_invoice_id_step_id_key UNIQUE (merchant_id, invoice_id, step_id),
  constraint reminders_merchant_id_event_id_fkey FOREIGN KEY (merchant_id, event_id) REFERENCES public.events(merchant_id, id) ON DELETE RESTRICT,
  constraint reminders_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint reminders_merchant_id_invoice_id_fkey FOREIGN KEY (merchant_id, invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint reminders_merchant_id_step_id_fkey FOREIGN KEY (merchant_id, step_id) REFERENCES public.reminder_steps(merchant_id, id) ON DELETE SET NULL (step_id),
  constraint reminders_check CHECK ((event_id IS NULL) = (queued_at IS NULL)),
  constraint reminders_check1 CHECK ((event_id IS NULL) = (reason IS NOT NULL AND next_look_at IS NOT NULL)),
  constraint reminders_days_check CHECK (days >= '-60'::integer AND days <= 365),
  constraint reminders_id_check CHECK (id ~ '^rem_'::text),
  constraint reminders_mail_kind_check CHECK (mail_kind ~ '^reminder_[a-z]+$'::text),
  constraint reminders_reason_check CHECK (reason ~ '^[a-z_]+$'::text)
);
alter table public.reminders enable row level security;
alter table public.reminders force row level security;

create table public.schema_migrations (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null,
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table public.surplus_applications (
  merchant_id text not null,
  id text not null,
  from_invoice_id text not null,
  to_invoice_id text not null,
  currency text not null,
  amount_minor bigint not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint surplus_applications_pkey PRIMARY KEY (merchant_id, id),
  constraint surplus_applications_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint surplus_applications_merchant_id_from_invoice_id_fkey FOREIGN KEY (merchant_id, from_invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint surplus_applications_merchant_id_to_invoice_id_fkey FOREIGN KEY (merchant_id, to_invoice_id) REFERENCES public.invoices(merchant_id, id) ON DELETE RESTRICT,
  constraint surplus_applications_amount_minor_check CHECK (amount_minor > 0),
  constraint surplus_applications_check CHECK (from_invoice_id <> to_invoice_id),
  constraint surplus_applications_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint surplus_applications_id_check CHECK (id ~ '^sap_'::text)
);
alter table public.surplus_applications enable row level security;
alter table public.surplus_applications force row level security;

create table public.transaction_types (
  merchant_id text not null,
  id text not null,
  name text not null,
  books_as text not null,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  constraint transaction_types_pkey PRIMARY KEY (merchant_id, id),
  constraint transaction_types_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint transaction_types_books_as_check CHECK (books_as = ANY (ARRAY['bank'::text, 'cash'::text, 'card_reader'::text, 'other'::text])),
  constraint transaction_types_id_check CHECK (id ~ '^ttp_'::text),
  constraint transaction_types_name_check CHECK (length(name) >= 1 AND length(name) <= 60)
);
alter table public.transaction_types enable row level security;
alter table public.transaction_types force row level security;

create table public.webhook_inbox (
  merchant_id text not null,
  id text not null,
  mollie_id text not null,
  received_at timestamp with time zone not null,
  state text not null,
  tries integer default 0 not null,
  payment_id text,
  finished_at timestamp with time zone,
  note text,
  constraint webhook_inbox_pkey PRIMARY KEY (merchant_id, id),
  constraint webhook_inbox_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES public.merchants(id) ON DELETE RESTRICT,
  constraint webhook_inbox_merchant_id_payment_id_fkey FOREIGN KEY (merchant_id, payment_id) REFERENCES public.payments(merchant_id, id) ON DELETE RESTRICT,
  constraint webhook_inbox_check CHECK ((state = 'waiting'::text) = (finished_at IS NULL)),
  constraint webhook_inbox_id_check CHECK (id ~ '^whc_'::text),
  constraint webhook_inbox_mollie_id_check CHECK (length(mollie_id) <= 100),
  constraint webhook_inbox_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'done'::text, 'set_aside'::text]))
);
alter table public.webhook_inbox enable row level security;
alter table public.webhook_inbox force row level security;

create table tries.in_vain (
  key text not null,
  points integer not null,
  expire bigint,
  constraint in_vain_pkey PRIMARY KEY (key)
);

-- Indexes that no constraint makes

CREATE INDEX invitation_email ON auth.invitation USING btree (email);
CREATE INDEX invitation_organization_id ON auth.invitation USING btree ("organizationId");
CREATE INDEX "inviteLink_inviterId" ON auth."inviteLink" USING btree ("inviterId");
CREATE INDEX "inviteLink_ownRoleId" ON auth."inviteLink" USING btree ("organizationId", "ownRoleId") WHERE ("ownRoleId" IS NOT NULL);
CREATE INDEX "member_ownRoleId" ON auth.member USING btree ("organizationId", "ownRoleId") WHERE ("ownRoleId" IS NOT NULL);
CREATE INDEX member_user_id ON auth.member USING btree ("userId");
CREATE UNIQUE INDEX "ownRole_name" ON auth."ownRole" USING btree ("organizationId", lower(name));
CREATE INDEX "passkey_userId" ON auth.passkey USING btree ("userId");
CREATE INDEX "securityEvent_userId" ON auth."securityEvent" USING btree ("userId", id DESC);
CREATE INDEX session_user_id ON auth.session USING btree ("userId");
CREATE INDEX "twoFactor_secret" ON auth."twoFactor" USING btree (secret);
CREATE INDEX "twoFactor_userId" ON auth."twoFactor" USING btree ("userId");
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);
CREATE INDEX chargebacks_by_invoice ON public.chargebacks USING btree (merchant_id, invoice_id);
CREATE INDEX chargebacks_by_payment ON public.chargebacks USING btree (merchant_id, payment_id);
CREATE INDEX chargebacks_standing ON public.chargebacks USING btree (merchant_id, charged_back_at DESC) WHERE (reversed_at IS NULL);
CREATE INDEX credit_notes_by_invoice ON public.credit_notes USING btree (merchant_id, invoice_id);
CREATE INDEX customer_reminder_schemes_by_scheme ON public.customer_reminder_schemes USING btree (merchant_id, scheme_id);
CREATE INDEX customers_by_name ON public.customers USING btree (merchant_id, lower(name));
CREATE INDEX document_allowances_by_credit_note ON public.document_allowances USING btree (merchant_id, credit_note_id) WHERE (credit_note_id IS NOT NULL);
CREATE INDEX document_lines_by_credit_note ON public.document_lines USING btree (merchant_id, credit_note_id) WHERE (credit_note_id IS NOT NULL);
CREATE INDEX document_vat_by_credit_note ON public.document_vat USING btree (merchant_id, credit_note_id) WHERE (credit_note_id IS NOT NULL);
CREATE INDEX events_by_invoice ON public.events USING btree (merchant_id, invoice_id, sequence);
CREATE INDEX events_by_sequence ON public.events USING btree (merchant_id, sequence DESC);
CREATE INDEX events_by_type ON public.events USING btree (merchant_id, type, sequence DESC);
CREATE INDEX events_by_user ON public.events USING btree (merchant_id, user_id, sequence DESC) WHERE (user_id IS NOT NULL);
CREATE INDEX events_to_mail_by_time ON public.events_to_mail USING btree (noted_at, event_id);
CREATE INDEX external_payments_by_invoice ON public.external_payments USING btree (merchant_id, invoice_id, created_at);
CREATE INDEX external_payments_received ON public.external_payments USING btree (merchant_id, paid_on) WHERE (removed_at IS NULL);
CREATE INDEX find_page_addresses_of_merchant ON public.find_page_addresses USING btree (merchant_id, chosen_at DESC);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (started_at);
CREATE INDEX integration_log_by_invoice ON public.integration_log USING btree (merchant_id, invoice_id, at DESC) WHERE (invoice_id IS NOT NULL);
CREATE INDEX integration_log_by_time ON public.integration_log USING btree (merchant_id, at DESC, id DESC);
CREATE INDEX integration_log_with_bodies ON public.integration_log USING btree (merchant_id, at) WHERE (NOT bodies_expired);
CREATE INDEX invoice_changes_by_time ON public.invoice_changes USING btree (changed_at);
CREATE INDEX invoice_freezes_by_time ON public.invoice_freezes USING btree (merchant_id, frozen_at DESC, id DESC);
CREATE UNIQUE INDEX invoice_freezes_open ON public.invoice_freezes USING btree (merchant_id, invoice_id) WHERE (released_at IS NULL);
CREATE INDEX invoices_by_created ON public.invoices USING btree (merchant_id, created_at DESC, id DESC, (
CASE
    WHEN (issued_on IS NULL) THEN '9999-12-31'::date
    ELSE issued_on
END));
CREATE INDEX invoices_by_customer ON public.invoices USING btree (merchant_id, customer_id, created_at DESC);
CREATE INDEX invoices_by_due ON public.invoices USING btree (merchant_id, due_on) WHERE (status = 'open'::text);
CREATE INDEX invoices_by_due_on ON public.invoices USING btree (merchant_id, (
CASE
    WHEN (due_on IS NULL) THEN '9999-12-31'::date
    ELSE due_on
END), id);
CREATE INDEX invoices_by_issued_on ON public.invoices USING btree (merchant_id, (
CASE
    WHEN (issued_on IS NULL) THEN '9999-12-31'::date
    ELSE issued_on
END), id) INCLUDE (issued_on, created_at, due_on);
CREATE INDEX invoices_by_number_key ON public.invoices USING btree (merchant_id, number_key) WHERE ((mode = 'live'::text) AND (status <> 'draft'::text));
CREATE INDEX invoices_by_outstanding ON public.invoices USING btree (merchant_id, outstanding_minor, created_at DESC, id DESC) WHERE (outstanding_minor > 0);
CREATE INDEX invoices_by_status ON public.invoices USING btree (merchant_id, status, created_at DESC, id DESC);
CREATE INDEX invoices_by_total ON public.invoices USING btree (merchant_id, total_minor, created_at DESC, id DESC);
CREATE INDEX invoices_by_words ON public.invoices USING gin (merchant_id, search_words public.gin_trgm_ops);
CREATE UNIQUE INDEX invoices_number ON public.invoices USING btree (merchant_id, mode, number) WHERE (status <> 'draft'::text);
CREATE INDEX invoices_of_test ON public.invoices USING btree (merchant_id, created_at DESC, id DESC) WHERE (mode IS DISTINCT FROM 'live'::text);
CREATE INDEX invoices_outstanding ON public.invoices USING btree (merchant_id, mode, currency) INCLUDE (due_on, outstanding_minor, unexplained_minor) WHERE (status = 'open'::text);
CREATE INDEX invoices_paid_lately ON public.invoices USING btree (merchant_id, mode, paid_at) INCLUDE (issued_on, received_minor) WHERE (status = 'paid'::text);
CREATE INDEX invoices_unexplained ON public.invoices USING btree (merchant_id, mode, updated_at DESC) WHERE (unexplained_minor > 0);
CREATE INDEX invoices_with_surplus ON public.invoices USING btree (merchant_id, mode, updated_at DESC) WHERE (surplus_minor > 0);
CREATE INDEX ledger_entries_by_invoice ON public.ledger_entries USING btree (merchant_id, invoice_id) WHERE (account = 'receivable'::text);
CREATE INDEX ledger_transactions_by_invoice ON public.ledger_transactions USING btree (merchant_id, invoice_id);
CREATE INDEX mail_contents_by_time ON public.mail_contents USING btree (kept_at);
CREATE INDEX mails_by_invoice ON public.mails USING btree (merchant_id, invoice_id, created_at DESC, id DESC);
CREATE INDEX mails_by_time ON public.mails USING btree (merchant_id, created_at DESC, id DESC);
CREATE INDEX mails_in_hand ON public.mails USING btree (handed_over_at) WHERE (status = 'handing_over'::text);
CREATE INDEX mails_not_sent ON public.mails USING btree (merchant_id, ended_at) WHERE (status = ANY (ARRAY['refused'::text, 'failed'::text, 'unknown'::text]));
CREATE INDEX mails_of_invitations ON public.mails USING btree (merchant_id, event_id) WHERE (kind = 'invitation'::text);
CREATE INDEX mails_waiting ON public.mails USING btree (next_try_at) WHERE (status = 'queued'::text);
CREATE UNIQUE INDEX mollie_connections_one_active ON public.mollie_connections USING btree (merchant_id) WHERE (status = 'active'::text);
CREATE INDEX payments_by_invoice ON public.payments USING btree (merchant_id, invoice_id, created_at DESC);
CREATE INDEX payments_due ON public.payments USING btree (next_check_at) WHERE (next_check_at IS NOT NULL);
CREATE UNIQUE INDEX payments_one_on_offer ON public.payments USING btree (merchant_id, invoice_id) WHERE ((replaced_at IS NULL) AND ((creation = ANY (ARRAY['pending'::text, 'unknown'::text])) OR (status = 'open'::text)));
CREATE INDEX payments_received ON public.payments USING btree (merchant_id, mode, paid_at) INCLUDE (currency, method, amount_minor) WHERE (status = 'paid'::text);
CREATE INDEX payments_set_aside ON public.payments USING btree (merchant_id, mode, updated_at DESC) WHERE (set_aside_reason IS NOT NULL);
CREATE INDEX refunds_by_invoice ON public.refunds USING btree (merchant_id, invoice_id, created_at DESC);
CREATE INDEX refunds_by_payment ON public.refunds USING btree (merchant_id, payment_id, created_at DESC);
CREATE INDEX refunds_by_request ON public.refunds USING btree (merchant_id, request_key) WHERE (request_key IS NOT NULL);
CREATE INDEX refunds_unanswered ON public.refunds USING btree (asked_at) WHERE (creation = 'pending'::text);
CREATE UNIQUE INDEX reminder_pauses_of_customer ON public.reminder_pauses USING btree (merchant_id, customer_id) WHERE (customer_id IS NOT NULL);
CREATE UNIQUE INDEX reminder_pauses_of_invoice ON public.reminder_pauses USING btree (merchant_id, invoice_id) WHERE (invoice_id IS NOT NULL);
CREATE UNIQUE INDEX reminder_schemes_default ON public.reminder_schemes USING btree (merchant_id) WHERE is_default;
CREATE UNIQUE INDEX reminder_schemes_name ON public.reminder_schemes USING btree (merchant_id, lower(name));
CREATE INDEX reminders_by_step ON public.reminders USING btree (merchant_id, step_id);
CREATE INDEX surplus_applications_from ON public.surplus_applications USING btree (merchant_id, from_invoice_id);
CREATE INDEX surplus_applications_to ON public.surplus_applications USING btree (merchant_id, to_invoice_id);
CREATE UNIQUE INDEX transaction_types_one_name ON public.transaction_types USING btree (merchant_id, lower(name)) WHERE (archived_at IS NULL);
CREATE INDEX webhook_inbox_by_time ON public.webhook_inbox USING btree (merchant_id, received_at DESC);
CREATE INDEX webhook_inbox_waiting ON public.webhook_inbox USING btree (received_at) WHERE (state = 'waiting'::text);

-- Row-level security

create policy own on auth."inviteLink" for all to voldaan_app using (("organizationId" = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy own on auth.member for all to voldaan_app using (("organizationId" = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy own on auth.organization for all to voldaan_app using ((id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy own on auth."ownRole" for all to voldaan_app using (("organizationId" = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy colleagues on auth."user" for all to voldaan_app using (((EXISTS ( SELECT
   FROM auth.member m
  WHERE ((m."userId" = "user".id) AND (m."organizationId" = ( SELECT public.current_merchant_id() AS current_merchant_id))))) OR (EXISTS ( SELECT
   FROM public.events e
  WHERE ((e.user_id = "user".id) AND (e.merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)))))));
create policy look_up on public.api_keys for select to voldaan_lookup using (true);
create policy own on public.api_keys for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.api_keys for select to voldaan_reader using (true);
create policy own on public.chargebacks for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.chargebacks for select to voldaan_reader using (true);
create policy own on public.credit_notes for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.credit_notes for select to voldaan_reader using (true);
create policy look_up on public.customer_reminder_schemes for select to voldaan_lookup using (true);
create policy own on public.customer_reminder_schemes for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.customer_reminder_schemes for select to voldaan_reader using (true);
create policy own on public.customers for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.customers for select to voldaan_reader using (true);
create policy own on public.document_allowances for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.document_allowances for select to voldaan_reader using (true);
create policy own on public.document_lines for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.document_lines for select to voldaan_reader using (true);
create policy own on public.document_vat for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.document_vat for select to voldaan_reader using (true);
create policy own on public.events for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.events for select to voldaan_reader using (true);
create policy second_factors on public.events for insert to voldaan_lookup with check ((type ~~ 'second\_factor.%'::text));
create policy look_up on public.events_to_mail for select to voldaan_lookup using (true);
create policy own on public.events_to_mail for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.events_to_mail for select to voldaan_reader using (true);
create policy own on public.external_payments for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.external_payments for select to voldaan_reader using (true);
create policy look_up on public.find_page_addresses for select to voldaan_lookup using (true);
create policy own on public.find_page_addresses for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.find_page_addresses for select to voldaan_reader using (true);
create policy expire on public.idempotency_keys for all to voldaan_lookup using (true);
create policy own on public.idempotency_keys for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.idempotency_keys for select to voldaan_reader using (true);
create policy own on public.imported_documents for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.imported_documents for select to voldaan_reader using (true);
create policy expire on public.integration_log for all to voldaan_lookup using (true);
create policy own on public.integration_log for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.integration_log for select to voldaan_reader using (true);
create policy look_up on public.invoice_changes for select to voldaan_lookup using (true);
create policy own on public.invoice_changes for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.invoice_changes for select to voldaan_reader using (true);
create policy look_up on public.invoice_freezes for select to voldaan_lookup using (true);
create policy own on public.invoice_freezes for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.invoice_freezes for select to voldaan_reader using (true);
create policy look_up on public.invoices for select to voldaan_lookup using (true);
create policy own on public.invoices for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.invoices for select to voldaan_reader using (true);
create policy own on public.ledger_entries for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.ledger_entries for select to voldaan_reader using (true);
create policy own on public.ledger_transactions for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.ledger_transactions for select to voldaan_reader using (true);
create policy forget on public.mail_contents for delete to voldaan_lookup using (true);
create policy look_up on public.mail_contents for select to voldaan_lookup using (true);
create policy own on public.mail_contents for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.mail_contents for select to voldaan_reader using (true);
create policy own on public.mail_settings for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.mail_settings for select to voldaan_reader using (true);
create policy own on public.mail_texts for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.mail_texts for select to voldaan_reader using (true);
create policy look_up on public.mails for select to voldaan_lookup using (true);
create policy own on public.mails for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.mails for select to voldaan_reader using (true);
create policy own on public.merchant_logos for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.merchant_logos for select to voldaan_reader using (true);
create policy own on public.merchant_texts for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.merchant_texts for select to voldaan_reader using (true);
create policy look_up on public.merchants for select to voldaan_lookup using (true);
create policy own on public.merchants for all to voldaan_app using ((id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.merchants for select to voldaan_reader using (true);
create policy look_up on public.mollie_connections for select to voldaan_lookup using (true);
create policy own on public.mollie_connections for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.mollie_connections for select to voldaan_reader using (true);
create policy own on public.number_counters for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.number_counters for select to voldaan_reader using (true);
create policy own on public.number_series for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.number_series for select to voldaan_reader using (true);
create policy own on public.number_spans for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.number_spans for select to voldaan_reader using (true);
create policy look_up on public.pay_links for select to voldaan_lookup using (true);
create policy own on public.pay_links for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.pay_links for select to voldaan_reader using (true);
create policy look_up on public.payments for select to voldaan_lookup using (true);
create policy own on public.payments for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.payments for select to voldaan_reader using (true);
create policy own on public.power_ups for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.power_ups for select to voldaan_reader using (true);
create policy look_up on public.refunds for select to voldaan_lookup using (true);
create policy own on public.refunds for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.refunds for select to voldaan_reader using (true);
create policy look_up on public.reminder_pauses for select to voldaan_lookup using (true);
create policy own on public.reminder_pauses for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.reminder_pauses for select to voldaan_reader using (true);
create policy look_up on public.reminder_schemes for select to voldaan_lookup using (true);
create policy own on public.reminder_schemes for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.reminder_schemes for select to voldaan_reader using (true);
create policy look_up on public.reminder_steps for select to voldaan_lookup using (true);
create policy own on public.reminder_steps for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.reminder_steps for select to voldaan_reader using (true);
create policy look_up on public.reminders for select to voldaan_lookup using (true);
create policy own on public.reminders for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.reminders for select to voldaan_reader using (true);
create policy own on public.surplus_applications for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.surplus_applications for select to voldaan_reader using (true);
create policy own on public.transaction_types for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.transaction_types for select to voldaan_reader using (true);
create policy look_up on public.webhook_inbox for select to voldaan_lookup using (true);
create policy own on public.webhook_inbox for all to voldaan_app using ((merchant_id = ( SELECT public.current_merchant_id() AS current_merchant_id)));
create policy read_all on public.webhook_inbox for select to voldaan_reader using (true);

-- Functions

CREATE OR REPLACE FUNCTION auth.forget_trusted_browsers(of_user text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'auth', 'pg_temp'
AS $function$
  delete from verification where value = of_user and identifier like 'trust-device-%'
$function$;
alter function auth.forget_trusted_browsers(text) owner to voldaan_auth;

CREATE OR REPLACE FUNCTION auth.note_passkey()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  insert into "securityEvent" ("userId", type)
  select u.id, case tg_op when 'INSERT' then 'passkey_added' else 'passkey_removed' end
  from "user" u where u.id = case tg_op when 'INSERT' then new."userId" else old."userId" end;
  return null;
end $function$;
alter function auth.note_passkey() owner to voldaan_auth;

CREATE OR REPLACE FUNCTION auth.note_password()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  insert into "securityEvent" ("userId", type) values (new."userId", 'password_changed');
  perform forget_trusted_browsers(new."userId");
  return null;
end $function$;
alter function auth.note_password() owner to voldaan_auth;

CREATE OR REPLACE FUNCTION auth.note_second_factor()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'auth', 'pg_temp'
AS $function$
declare
  is_on boolean := coalesce(new."twoFactorEnabled", false);
begin
  insert into "securityEvent" ("userId", type)
  values (new.id, case when is_on then 'second_factor_enabled' else 'second_factor_disabled' end);
  if not is_on then
    perform forget_trusted_browsers(new.id);
  end if;
  if public.current_merchant_id() is null then
    perform lookup.record_second_factor(
      m."organizationId", new.id, case when current_setting('app.actor', true) = 'system' then null else new.id end, is_on
    ) from member m where m."userId" = new.id;
  end if;
  return null;
end $function$;
alter function auth.note_second_factor() owner to voldaan_auth;

CREATE OR REPLACE FUNCTION auth.reset_second_factor(of_member text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
declare
  of_user text;
begin
  select "userId" into of_user from member
  where id = of_member and "organizationId" = (select public.current_merchant_id());
  if of_user is null then
    return 'unknown';
  end if;
  if exists (select from member where "userId" = of_user and id <> of_member) then
    return 'elsewhere';
  end if;
  delete from "twoFactor" where "userId" = of_user;
  update "user" set "twoFactorEnabled" = false where id = of_user and "twoFactorEnabled";
  if not found then
    return 'none';
  end if;
  delete from passkey where "userId" = of_user;
  delete from session where "userId" = of_user;
  return 'done';
end $function$;
alter function auth.reset_second_factor(text) owner to voldaan_auth;

CREATE OR REPLACE FUNCTION jobs.add(name text, payload json, run_at timestamp with time zone, job_key text, job_key_mode text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'graphile_worker', 'pg_temp'
AS $function$
begin
  return (graphile_worker.add_job(
    name, payload := payload, run_at := run_at, job_key := job_key, job_key_mode := job_key_mode, max_attempts := 25
  )).id;
end $function$;
alter function jobs.add(text,json,timestamp with time zone,text,text) owner to voldaan_jobs;

CREATE OR REPLACE FUNCTION lookup.audit_state()
 RETURNS TABLE(waiting bigint, oldest timestamp with time zone, frozen bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(distinct c.invoice_id), min(c.changed_at),
    (select count(*) from invoice_freezes f where f.released_at is null)
  from invoice_changes c
$function$;
alter function lookup.audit_state() owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.changed_invoices(at_most integer)
 RETURNS TABLE(merchant_id text, invoice_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.merchant_id, c.invoice_id from invoice_changes c
  group by c.merchant_id, c.invoice_id order by min(c.changed_at), c.invoice_id limit at_most
$function$;
alter function lookup.changed_invoices(integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.events_to_mail(at_most integer)
 RETURNS TABLE(merchant_id text, event_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.merchant_id, e.event_id from events_to_mail e order by e.noted_at, e.event_id limit at_most
$function$;
alter function lookup.events_to_mail(integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.expire_log_bodies(as_of timestamp with time zone, at_most integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with old as (
    select l.merchant_id, l.id from merchants m cross join lateral (
      select e.merchant_id, e.id from integration_log e
      where e.merchant_id = m.id and not e.bodies_expired
        and e.at < as_of - m.log_retention_days * interval '1 day'
      order by e.at limit at_most
    ) l limit at_most
  ), gone as (
    update integration_log l set request = null, answer = null, bodies_expired = true
    from old where l.merchant_id = old.merchant_id and l.id = old.id returning 1
  )
  select count(*) from gone
$function$;
alter function lookup.expire_log_bodies(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.expire_mail_contents(as_of timestamp with time zone, at_most integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with old as (
    select c.merchant_id, c.mail_id from mail_contents c join merchants m on m.id = c.merchant_id
    where c.kept_at < as_of - m.log_retention_days * interval '1 day' limit at_most
  ), gone as (
    delete from mail_contents c using old
    where c.merchant_id = old.merchant_id and c.mail_id = old.mail_id returning 1
  )
  select count(*) from gone
$function$;
alter function lookup.expire_mail_contents(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.find_invoices(patterns text[], amounts bigint[], at_most integer)
 RETURNS TABLE(found_id text, found_created_at timestamp with time zone, found_issued_on date, found_due_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  conditions text;
begin
  select string_agg(
    case when amount is null
      then format('search_words like %L', plain_text(pattern))
      else format('(search_words like %L or total_minor = %s or (outstanding_minor > 0 and outstanding_minor = %s))',
        plain_text(pattern), amount, amount)
    end, ' and ')
  into conditions from unnest(patterns, amounts) as word (pattern, amount);
  return query execute format(
    'select id, created_at, issued_on, due_on from invoices where merchant_id = %L and %s limit %s',
    current_merchant_id(), conditions, at_most);
end $function$;
alter function lookup.find_invoices(text[],bigint[],integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.forget_idempotency_keys(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with gone as (delete from idempotency_keys k where k.started_at < before returning 1) select count(*) from gone
$function$;
alter function lookup.forget_idempotency_keys(timestamp with time zone) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.has_migration(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from schema_migrations m where m.name = wanted)
$function$;
alter function lookup.has_migration(text) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.invoice_of_pay_token(pay_token text)
 RETURNS TABLE(merchant_id text, invoice_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select l.merchant_id, l.invoice_id from pay_links l where l.token = pay_token
$function$;
alter function lookup.invoice_of_pay_token(text) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.keys_kept(at_most integer)
 RETURNS TABLE(merchant_id text, connection_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.merchant_id, c.id from mollie_connections c
  where c.status <> 'active' and c.forgotten_at is null order by c.ended_at, c.id limit at_most
$function$;
alter function lookup.keys_kept(integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.mails_overdue(before timestamp with time zone, at_most integer)
 RETURNS TABLE(merchant_id text, mail_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  (select m.merchant_id, m.id from mails m
   where m.status = 'queued' and m.next_try_at < before order by m.next_try_at, m.id limit at_most)
  union all
  (select m.merchant_id, m.id from mails m
   where m.status = 'handing_over' and m.handed_over_at < before order by m.handed_over_at, m.id limit at_most)
$function$;
alter function lookup.mails_overdue(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.merchant_of_api_key(hash bytea)
 RETURNS TABLE(merchant_id text, api_key_id text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select k.merchant_id, k.id, k.name from api_keys k where k.key_hash = hash and k.revoked_at is null
$function$;
alter function lookup.merchant_of_api_key(bytea) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.merchant_of_find_page(page_slug text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.merchant_id from find_page_addresses a join merchants m on m.id = a.merchant_id
  where a.slug = page_slug and m.find_page_open
$function$;
alter function lookup.merchant_of_find_page(text) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.merchant_of_webhook_secret(secret text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id from merchants m where m.webhook_secret = secret
$function$;
alter function lookup.merchant_of_webhook_secret(text) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.merchants()
 RETURNS TABLE(id text, name text, package text, created_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id, m.name, m.package, m.created_at from merchants m order by m.created_at, m.id
$function$;
alter function lookup.merchants() owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.new_event_id(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'evt_' || string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', digit + 1, 1), '' order by place)
  from (
    select place, ((floor(extract(epoch from at) * 1000)::bigint >> (5 * (9 - place))) & 31)::integer as digit
    from generate_series(0, 9) as place
    union all
    select 10 + place, get_byte(chance.bytes, place) & 31
    from generate_series(0, 15) as place, (select uuid_send(gen_random_uuid()) as bytes) as chance
  ) as digits
$function$;
alter function lookup.new_event_id(timestamp with time zone) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.payments_overdue_for_check(before timestamp with time zone, at_most integer)
 RETURNS TABLE(merchant_id text, payment_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.merchant_id, p.id from payments p
  where p.next_check_at < before order by p.next_check_at, p.id limit at_most
$function$;
alter function lookup.payments_overdue_for_check(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.profiles_to_read(before timestamp with time zone, at_most integer)
 RETURNS TABLE(merchant_id text, profile_id text, mode text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.merchant_id, c.profile_id, c.mode from mollie_connections c
  group by c.merchant_id, c.profile_id, c.mode
  having max(c.money_back_asked_at) is null or max(c.money_back_asked_at) < before
  order by max(c.money_back_asked_at) nulls first, c.profile_id, c.mode limit at_most
$function$;
alter function lookup.profiles_to_read(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.record_second_factor(of_merchant text, of_user text, actor text, is_on boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into events (merchant_id, id, type, source, user_id, data, created_at)
  select m.id, lookup.new_event_id(current_timestamp),
    case when is_on then 'second_factor.enabled' else 'second_factor.disabled' end,
    case when actor is null then 'system' else 'backoffice' end, actor, jsonb_build_object('userId', of_user),
    current_timestamp
  from merchants m where m.id = of_merchant
$function$;
alter function lookup.record_second_factor(text,text,text,boolean) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.refunds_unanswered(before timestamp with time zone, at_most integer)
 RETURNS TABLE(merchant_id text, refund_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.merchant_id, r.id from refunds r
  where r.creation = 'pending' and r.asked_at < before order by r.asked_at, r.id limit at_most
$function$;
alter function lookup.refunds_unanswered(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.reminders_due(as_of timestamp with time zone, at_most integer)
 RETURNS TABLE(merchant_id text, invoice_id text, step_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select due.merchant_id, due.invoice_id, due.step_id from (
    select distinct on (i.merchant_id, i.id) i.merchant_id, i.id as invoice_id, s.id as step_id, i.due_on + s.days as due_for
    from (select m.id, (as_of at time zone m.time_zone - interval '9 hours')::date as today from merchants m) m
    join reminder_steps s on s.merchant_id = m.id
    join reminder_schemes scheme on scheme.merchant_id = m.id and scheme.id = s.scheme_id
    cross join lateral (
      select i.merchant_id, i.id, i.customer_id, i.due_on from invoices i
      where i.merchant_id = m.id and i.status = 'open'
        and i.due_on between greatest(m.today - 6, s.since) - s.days and m.today - s.days
        and i.mode = 'live' and i.sent_at is not null and i.outstanding_minor > 0 and i.unexplained_minor = 0
      offset 0
    ) i
    left join customer_reminder_schemes own on own.merchant_id = m.id and own.customer_id = i.customer_id
    where case when own.scheme_id is null then scheme.is_default else scheme.id = own.scheme_id end
      and not exists (
        select from reminder_pauses p
        where p.merchant_id = m.id and p.invoice_id = i.id and (p.until is null or p.until > m.today))
      and not exists (
        select from reminder_pauses p
        where p.merchant_id = m.id and p.customer_id = i.customer_id and (p.until is null or p.until > m.today))
    order by i.merchant_id, i.id, s.days desc
  ) due
  where not exists (
    select from reminders r
    where r.merchant_id = due.merchant_id and r.invoice_id = due.invoice_id and r.step_id = due.step_id
      and (r.event_id is not null or r.next_look_at > as_of))
  order by due.due_for, due.invoice_id limit at_most
$function$;
alter function lookup.reminders_due(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION lookup.webhook_calls_waiting(before timestamp with time zone, at_most integer)
 RETURNS TABLE(merchant_id text, webhook_call_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select w.merchant_id, w.id from webhook_inbox w
  where w.state = 'waiting' and w.received_at < before order by w.received_at, w.id limit at_most
$function$;
alter function lookup.webhook_calls_waiting(timestamp with time zone,integer) owner to voldaan_lookup;

CREATE OR REPLACE FUNCTION public.current_merchant_id()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.merchant_id'::text, true), ''::text);

CREATE OR REPLACE FUNCTION public.invoice_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_invoice_change(new.merchant_id, new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_transaction_balances()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from ledger_entries
    where merchant_id = new.merchant_id and transaction_id = new.transaction_id
    group by currency
    having sum(amount_minor) <> 0
  ) then
    raise exception 'ledger transaction % does not balance', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_event_to_mail()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into events_to_mail (merchant_id, event_id, noted_at) values (new.merchant_id, new.id, new.created_at);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_invoice_change(changed_merchant text, changed_invoice text)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into invoice_changes (merchant_id, invoice_id, changed_at)
  values (changed_merchant, changed_invoice,
    -- the clock of the work that is being done, so that tests and simulations can step it
    coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()))
  on conflict do nothing
$function$;

CREATE OR REPLACE FUNCTION public.number_key(number text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace((upper((number COLLATE "C")) COLLATE "C"), '[^1-9A-Z]'::text, ''::text, 'g'::text);

CREATE OR REPLACE FUNCTION public.part_of_invoice_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.invoice_id is not null then
    perform note_invoice_change(new.merchant_id, new.invoice_id);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.plain_text(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN translate(lower(words), 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ'::text, 'aaaaaaceeeeiiiinoooooouuuuyy'::text);

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: a correction is a new row', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_delete_of_issued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status <> 'draft' then
    raise exception 'invoice % was issued and stays', old.id using errcode = 'restrict_violation';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_delete_of_issued_content()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.invoice_id is null or exists (
    select 1 from invoices i
    where i.merchant_id = old.merchant_id and i.id = old.invoice_id and i.status <> 'draft'
  ) then
    raise exception 'the content of document % was issued and stays', coalesce(old.invoice_id, old.credit_note_id)
      using errcode = 'restrict_violation';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION public.surplus_application_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_invoice_change(new.merchant_id, new.from_invoice_id);
  perform note_invoice_change(new.merchant_id, new.to_invoice_id);
  return null;
end $function$;

-- Triggers

CREATE TRIGGER note_password AFTER UPDATE ON auth.account FOR EACH ROW WHEN ((old.password IS DISTINCT FROM new.password)) EXECUTE FUNCTION auth.note_password();
CREATE TRIGGER note_passkey AFTER INSERT OR DELETE ON auth.passkey FOR EACH ROW EXECUTE FUNCTION auth.note_passkey();
CREATE TRIGGER note_second_factor AFTER UPDATE ON auth."user" FOR EACH ROW WHEN ((COALESCE(old."twoFactorEnabled", false) IS DISTINCT FROM COALESCE(new."twoFactorEnabled", false))) EXECUTE FUNCTION auth.note_second_factor();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.chargebacks FOR EACH ROW EXECUTE FUNCTION public.part_of_invoice_changed();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.credit_notes FOR EACH ROW EXECUTE FUNCTION public.part_of_invoice_changed();
CREATE TRIGGER only_drafts BEFORE DELETE ON public.document_allowances FOR EACH ROW EXECUTE FUNCTION public.refuse_delete_of_issued_content();
CREATE TRIGGER only_drafts BEFORE DELETE ON public.document_lines FOR EACH ROW EXECUTE FUNCTION public.refuse_delete_of_issued_content();
CREATE TRIGGER only_drafts BEFORE DELETE ON public.document_vat FOR EACH ROW EXECUTE FUNCTION public.refuse_delete_of_issued_content();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER note_to_mail AFTER INSERT ON public.events FOR EACH ROW WHEN (((new.type = 'member.invited'::text) OR ((new.mode = 'live'::text) AND (new.type = ANY (ARRAY['payment.paid'::text, 'payment.failed'::text, 'payment.expired'::text, 'refund.accepted'::text, 'refund.found'::text, 'refund.refunded'::text, 'credit_note.issued'::text, 'chargeback.received'::text, 'surplus.recorded'::text, 'reminder.due'::text]))))) EXECUTE FUNCTION public.note_event_to_mail();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.external_payments FOR EACH ROW EXECUTE FUNCTION public.part_of_invoice_changed();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.invoice_changed();
CREATE TRIGGER only_drafts BEFORE DELETE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.refuse_delete_of_issued();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE CONSTRAINT TRIGGER ledger_entries_balance AFTER INSERT ON public.ledger_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_transaction_balances();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_transactions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.ledger_transactions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.ledger_transactions FOR EACH ROW EXECUTE FUNCTION public.part_of_invoice_changed();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.part_of_invoice_changed();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.refunds FOR EACH ROW EXECUTE FUNCTION public.part_of_invoice_changed();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON public.surplus_applications FOR EACH ROW EXECUTE FUNCTION public.surplus_application_changed();

-- Rights, beside those of owners

grant usage on schema auth to voldaan_app;
grant delete, insert ("createdAt", "expiresAt", "inviterId", "organizationId", "tokenHash", email, id, role), select, update ("mailTokenHash") on table auth."inviteLink" to voldaan_app;
grant delete, insert ("createdAt", "organizationId", "userId", id, role), select, update (role) on table auth.member to voldaan_app;
grant insert ("createdAt", id, name, slug), select ("createdAt", "requiresSecondFactor", id), update ("requiresSecondFactor") on table auth.organization to voldaan_app;
grant delete, insert, select, update (name, rights) on table auth."ownRole" to voldaan_app;
grant execute on function auth.reset_second_factor(text) to voldaan_app;
grant select ("twoFactorEnabled", email, id, name) on table auth."user" to voldaan_app;
grant usage on schema jobs to voldaan_app;
grant execute on function jobs.add(text,json,timestamp with time zone,text,text) to voldaan_app;
grant select on table jobs.workers to voldaan_app;
grant usage on schema lookup to voldaan_app;
grant usage on schema lookup to voldaan_auth;
grant execute on function lookup.audit_state() to voldaan_app;
grant execute on function lookup.changed_invoices(integer) to voldaan_app;
grant execute on function lookup.events_to_mail(integer) to voldaan_app;
grant execute on function lookup.expire_log_bodies(timestamp with time zone,integer) to voldaan_app;
grant execute on function lookup.expire_mail_contents(timestamp with time zone,integer) to voldaan_app;
grant execute on function lookup.find_invoices(text[],bigint[],integer) to voldaan_app;
grant execute on function lookup.forget_idempotency_keys(timestamp with time zone) to voldaan_app;
grant execute on function lookup.has_migration(text) to voldaan_app;
grant execute on function lookup.invoice_of_pay_token(text) to voldaan_app;
grant execute on function lookup.keys_kept(integer) to voldaan_app;
grant execute on function lookup.mails_overdue(timestamp with time zone,integer) to voldaan_app;
grant execute on function lookup.merchant_of_api_key(bytea) to voldaan_app;
grant execute on function lookup.merchant_of_find_page(text) to voldaan_app;
grant execute on function lookup.merchant_of_webhook_secret(text) to voldaan_app;
grant execute on function lookup.merchants() to voldaan_app;
grant execute on function lookup.payments_overdue_for_check(timestamp with time zone,integer) to voldaan_app;
grant execute on function lookup.profiles_to_read(timestamp with time zone,integer) to voldaan_app;
grant execute on function lookup.record_second_factor(text,text,text,boolean) to voldaan_auth;
grant execute on function lookup.refunds_unanswered(timestamp with time zone,integer) to voldaan_app;
grant execute on function lookup.reminders_due(timestamp with time zone,integer) to voldaan_app;
grant execute on function lookup.webhook_calls_waiting(timestamp with time zone,integer) to voldaan_app;
grant usage on schema public to public;
grant usage on schema public to voldaan_app;
grant usage on schema public to voldaan_lookup;
grant usage on schema public to voldaan_reader;
grant insert, select, update on table public.api_keys to voldaan_app;
grant select (id, key_hash, merchant_id, name, revoked_at) on table public.api_keys to voldaan_lookup;
grant select on table public.api_keys to voldaan_reader;
grant insert, select, update on table public.chargebacks to voldaan_app;
grant select on table public.chargebacks to voldaan_reader;
grant insert, select on table public.credit_notes to voldaan_app;
grant select on table public.credit_notes to voldaan_reader;
grant execute on function public.current_merchant_id() to public;
grant delete, insert, select, update on table public.customer_reminder_schemes to voldaan_app;
grant select on table public.customer_reminder_schemes to voldaan_lookup;
grant select on table public.customer_reminder_schemes to voldaan_reader;
grant insert, select, update on table public.customers to voldaan_app;
grant select on table public.customers to voldaan_reader;
grant delete, insert, select on table public.document_allowances to voldaan_app;
grant select on table public.document_allowances to voldaan_reader;
grant delete, insert, select on table public.document_lines to voldaan_app;
grant select on table public.document_lines to voldaan_reader;
grant delete, insert, select on table public.document_vat to voldaan_app;
grant select on table public.document_vat to voldaan_reader;
grant insert, select on table public.events to voldaan_app;
grant insert on table public.events to voldaan_lookup;
grant select on table public.events to voldaan_reader;
grant delete, insert, select on table public.events_to_mail to voldaan_app;
grant select on table public.events_to_mail to voldaan_lookup;
grant select on table public.events_to_mail to voldaan_reader;
grant insert, select, update on table public.external_payments to voldaan_app;
grant select on table public.external_payments to voldaan_reader;
grant insert, select, update on table public.find_page_addresses to voldaan_app;
grant select (merchant_id, slug) on table public.find_page_addresses to voldaan_lookup;
grant select on table public.find_page_addresses to voldaan_reader;
grant delete, insert, select, update on table public.idempotency_keys to voldaan_app;
grant delete, select (started_at) on table public.idempotency_keys to voldaan_lookup;
grant select on table public.idempotency_keys to voldaan_reader;
grant insert, select on table public.imported_documents to voldaan_app;
grant select on table public.imported_documents to voldaan_reader;
grant insert, select on table public.installation to voldaan_app;
grant select on table public.installation to voldaan_reader;
grant insert, select on table public.integration_log to voldaan_app;
grant select (at, bodies_expired, id, merchant_id), update (answer, bodies_expired, request) on table public.integration_log to voldaan_lookup;
grant select on table public.integration_log to voldaan_reader;
grant execute on function public.invoice_changed() to public;
grant delete, insert, select on table public.invoice_changes to voldaan_app;
grant select (changed_at, invoice_id, merchant_id) on table public.invoice_changes to voldaan_lookup;
grant select on table public.invoice_changes to voldaan_reader;
grant insert, select, update on table public.invoice_freezes to voldaan_app;
grant select (id, merchant_id, released_at) on table public.invoice_freezes to voldaan_lookup;
grant select on table public.invoice_freezes to voldaan_reader;
grant delete, insert, select, update on table public.invoices to voldaan_app;
grant select (created_at, customer_id, due_on, id, issued_on, merchant_id, mode, outstanding_minor, search_words, sent_at, status, total_minor, unexplained_minor) on table public.invoices to voldaan_lookup;
grant select on table public.invoices to voldaan_reader;
grant insert, select on table public.ledger_entries to voldaan_app;
grant select on table public.ledger_entries to voldaan_reader;
grant execute on function public.ledger_transaction_balances() to public;
grant insert, select on table public.ledger_transactions to voldaan_app;
grant select on table public.ledger_transactions to voldaan_reader;
grant insert, select, update on table public.mail_contents to voldaan_app;
grant delete, select (kept_at, mail_id, merchant_id) on table public.mail_contents to voldaan_lookup;
grant select on table public.mail_contents to voldaan_reader;
grant insert, select, update on table public.mail_settings to voldaan_app;
grant select on table public.mail_settings to voldaan_reader;
grant delete, insert, select, update on table public.mail_texts to voldaan_app;
grant select on table public.mail_texts to voldaan_reader;
grant insert, select, update on table public.mails to voldaan_app;
grant select (handed_over_at, id, merchant_id, next_try_at, status) on table public.mails to voldaan_lookup;
grant select on table public.mails to voldaan_reader;
grant delete, insert, select, update on table public.merchant_logos to voldaan_app;
grant select on table public.merchant_logos to voldaan_reader;
grant delete, insert, select, update on table public.merchant_texts to voldaan_app;
grant select on table public.merchant_texts to voldaan_reader;
grant insert, select, update on table public.merchants to voldaan_app;
grant select (created_at, find_page_open, id, log_retention_days, name, package, time_zone, webhook_secret) on table public.merchants to voldaan_lookup;
grant select on table public.merchants to voldaan_reader;
grant insert, select, update on table public.mollie_connections to voldaan_app;
grant select (ended_at, forgotten_at, id, merchant_id, mode, money_back_asked_at, profile_id, status) on table public.mollie_connections to voldaan_lookup;
grant select on table public.mollie_connections to voldaan_reader;
grant execute on function public.note_event_to_mail() to public;
grant execute on function public.note_invoice_change(text,text) to public;
grant insert, select, update on table public.number_counters to voldaan_app;
grant select on table public.number_counters to voldaan_reader;
grant execute on function public.number_key(text) to public;
grant insert, select, update on table public.number_series to voldaan_app;
grant select on table public.number_series to voldaan_reader;
grant insert, select on table public.number_spans to voldaan_app;
grant select on table public.number_spans to voldaan_reader;
grant execute on function public.part_of_invoice_changed() to public;
grant insert, select, update on table public.pay_links to voldaan_app;
grant select (invoice_id, merchant_id, token) on table public.pay_links to voldaan_lookup;
grant select on table public.pay_links to voldaan_reader;
grant insert, select, update on table public.payments to voldaan_app;
grant select (id, merchant_id, next_check_at) on table public.payments to voldaan_lookup;
grant select on table public.payments to voldaan_reader;
grant execute on function public.plain_text(text) to public;
grant insert, select, update on table public.power_ups to voldaan_app;
grant select on table public.power_ups to voldaan_reader;
grant insert, select, update on table public.refunds to voldaan_app;
grant select (asked_at, creation, id, merchant_id) on table public.refunds to voldaan_lookup;
grant select on table public.refunds to voldaan_reader;
grant execute on function public.refuse_change() to public;
grant execute on function public.refuse_delete_of_issued() to public;
grant execute on function public.refuse_delete_of_issued_content() to public;
grant delete, insert, select, update on table public.reminder_pauses to voldaan_app;
grant select on table public.reminder_pauses to voldaan_lookup;
grant select on table public.reminder_pauses to voldaan_reader;
grant delete, insert, select, update on table public.reminder_schemes to voldaan_app;
grant select on table public.reminder_schemes to voldaan_lookup;
grant select on table public.reminder_schemes to voldaan_reader;
grant delete, insert, select, update on table public.reminder_steps to voldaan_app;
grant select on table public.reminder_steps to voldaan_lookup;
grant select on table public.reminder_steps to voldaan_reader;
grant insert, select, update on table public.reminders to voldaan_app;
grant select on table public.reminders to voldaan_lookup;
grant select on table public.reminders to voldaan_reader;
grant select on table public.schema_migrations to voldaan_lookup;
grant execute on function public.surplus_application_changed() to public;
grant insert, select, update on table public.surplus_applications to voldaan_app;
grant select on table public.surplus_applications to voldaan_reader;
grant insert, select, update on table public.transaction_types to voldaan_app;
grant select on table public.transaction_types to voldaan_reader;
grant insert, select, update on table public.webhook_inbox to voldaan_app;
grant select (id, merchant_id, received_at, state) on table public.webhook_inbox to voldaan_lookup;
grant select on table public.webhook_inbox to voldaan_reader;
grant usage on schema tries to voldaan_app;
grant delete, insert, select, update on table tries.in_vain to voldaan_app;
