"""Fills a new Tryton with the people of a scenario file of the sandbox, dated from today, and makes the user AgentHub asks as.

    DB_NAME=crm TRYTOND_CONFIG=<trytond.conf> python3 seed.py <scenario.yaml> <folder for seed.json>
"""
import datetime as dt
import json
import os
import secrets
import string
import sys
from decimal import Decimal

import yaml
from proteus import Model, Wizard, config

scenario, folder = sys.argv[1:3]
current = config.set_trytond('sqlite:///crm', user='admin', config_file=os.environ['TRYTOND_CONFIG'])

from trytond.modules.account.tests.tools import create_chart, create_fiscalyear, get_accounts  # noqa: E402
from trytond.modules.account_invoice.tests.tools import set_fiscalyear_invoice_sequences  # noqa: E402
from trytond.modules.company.tests.tools import create_company, get_company  # noqa: E402
from trytond.pool import Pool  # noqa: E402
from trytond.modules.currency.tests.tools import get_currency  # noqa: E402

TODAY = dt.date.today()
with open(scenario, encoding='utf-8') as file:
    people = yaml.safe_load(file)['people']


def model(name):
    return Model.get(name)


# Tryton checks numbers and takes none of 01632 and 07700, which are there for fiction; of 020 7946 0xxx, which are too, it takes all.
def e164(number):
    return '+442079460' + number[-3:]


def days(text):
    return TODAY + dt.timedelta(days=int(str(text).split('d')[0]))


# --- the company ------------------------------------------------------------------------------------------------------
create_company(currency=get_currency('GBP'))
company = get_company()
# It would ask whether dates in the past are meant.
Pool('crm').get('res.user.warning').check = classmethod(lambda cls, name: False)
create_chart(company)
accounts = get_accounts(company)
for year in (TODAY.year - 1, TODAY.year):
    fiscal = set_fiscalyear_invoice_sequences(create_fiscalyear(company, today=dt.date(year, 6, 1)))
    fiscal.click('create_period')

country = model('country.country')(name='United Kingdom', code='GB')
country.save()
term = model('account.invoice.payment_term')(name='26 days')
line = term.lines.new()
line.relativedeltas.new().days = 26
term.save()
category = model('product.category')(name='Goods', accounting=True, account_expense=accounts['expense'], account_revenue=accounts['revenue'])
category.save()
unit, = model('product.uom').find([('name', '=', 'Unit')])
products = {}
for code, name, kind, price in (('DRAUGHT-KIT', 'Cavity draught kit', 'goods', '49.00'), ('DISPLAY', 'In-home display', 'goods', '129.00'),
                                ('ELECTRICITY', 'Electricity', 'service', '1.00')):
    template = model('product.template')(name=name, default_uom=unit, type=kind, salable=True, list_price=Decimal(price), account_category=category)
    template.products[0].suffix_code = code
    template.save()
    products[code], = template.products

# --- people -----------------------------------------------------------------------------------------------------------
parties = {}
for key, person in people.items():
    if 'erp' not in person.get('systems', ['erp']):
        continue
    party = model('party.party')(name=person.get('firm') or person['name'], account_receivable=accounts['receivable'], account_payable=accounts['payable'])
    party.customer_payment_term = term
    for kind in ('phone', 'mobile'):
        if person.get(kind):
            party.contact_mechanisms.append(model('party.contact_mechanism')(type=kind, value=e164(person[kind])))
    party.contact_mechanisms.append(model('party.contact_mechanism')(type='email', value=person['email']))
    party.identifiers.append(model('party.identifier')(code=str(person['account'])))
    street, city, code = [part.strip() for part in person['address'].rsplit(',', 2)]
    address = party.addresses[0] if party.addresses else party.addresses.new()
    address.street, address.city, address.postal_code, address.country = street, city, code, country
    address.invoice = address.delivery = True
    party.save()
    parties[key] = party
maria = parties['maria']

# --- invoices: some posted, some paid in full or in part, and a history longer than a page ------------------------------
Invoice = model('account.invoice')
cash = accounts['cash']
method = model('account.invoice.payment.method')(name='Direct debit', journal=model('account.journal').find([('type', '=', 'cash')])[0], credit_account=cash, debit_account=cash)
method.save()


def invoice(party, date, *lines):
    made = Invoice(party=party, invoice_date=date, accounting_date=None, payment_term=term, type='out')
    for text, quantity, price in lines:
        row = made.lines.new()
        row.product = products['ELECTRICITY']
        row.description, row.quantity, row.unit_price = text, quantity, Decimal(price)
    made.save()
    made.click('post')
    return made


def pay(made, amount, date):
    pay = Wizard('account.invoice.pay', [made])
    pay.form.payment_method, pay.form.date, pay.form.amount = method, date, amount
    pay.execute('choice')
    if pay.form_state == 'ask':
        pay.form.type = 'partial'
        pay.execute('pay')


rows = people['maria']['invoices']
for row in reversed(rows[1:4]):
    old = invoice(maria, days(row['issued']), (f"Electricity to {row['number']}", 1, str(row['total'])))
    pay(old, old.total_amount, days(row['issued']) + dt.timedelta(days=10))
# Numbers are given in the order of dates.
invoice(parties['owen'], days('-40d'), ('Electricity', 1, '88.15'))
newest = rows[0]
bill = invoice(maria, days(newest['issued']), ('Electricity, reading 46,573 (actual) to 51,940 (estimated)', 5367, '0.0734'), ('Standing charge, 30 days', 30, '0.554'))
pay(bill, Decimal('100.00'), TODAY - dt.timedelta(days=2))
invoice(parties['paul'], days('-12d'), ('Electricity', 1, '54.20'))

court = parties['court']
raw = current.get_proxy('account.invoice')
context = current.context
count = 105
revenue = accounts['revenue'].id
raw.create([{
    'type': 'out', 'company': company.id, 'party': court.id, 'invoice_address': court.addresses[0].id, 'currency': company.currency.id,
    'journal': bill.journal.id, 'account': accounts['receivable'].id, 'payment_term': term.id, 'invoice_date': TODAY - dt.timedelta(days=i),
    'lines': [('create', [{'type': 'line', 'description': 'Stairwell', 'quantity': 1, 'unit': unit.id, 'unit_price': Decimal('640.80'), 'account': revenue,
                           'company': company.id, 'currency': company.currency.id}])],
} for i in range(count)], context)

# --- orders: one on its way, one delivered, one only a quotation --------------------------------------------------------
Sale = model('sale.sale')


def sale(party, date, product, quantity, *steps):
    made = Sale(party=party, payment_term=term, sale_date=date, invoice_method='manual')
    row = made.lines.new()
    row.product, row.quantity = product, quantity
    made.save()
    for step in steps:
        made.click(step)
    made.reload()
    return made


delivered = sale(maria, days('-30d'), products['DRAUGHT-KIT'], 1, 'quote', 'confirm', 'process')
shipment, = delivered.shipments
shipment.click('assign_force')
shipment.click('pick')
shipment.click('pack')
shipment.click('done')
sale(maria, days('-19d'), products['DISPLAY'], 2, 'quote', 'confirm', 'process')
sale(maria, TODAY, products['DRAUGHT-KIT'], 1, 'quote')
sale(parties['bianca'], days('-9d'), products['DISPLAY'], 1, 'quote', 'confirm', 'process')

# --- who asks -----------------------------------------------------------------------------------------------------------
Group, User = model('res.group'), model('res.user')
users = {}
for login, groups in (('agenthub', ['Sales', 'Stock', 'Account', 'Party Administration']), ('agenthub-sales', ['Sales'])):
    user = User(name=login, login=login, password=''.join(secrets.SystemRandom().sample(string.ascii_letters + string.digits, 24)))
    users[login] = user.password
    user.companies.append(get_company())
    for group in Group.find([('name', 'in', groups)]):
        user.groups.append(group)
    user.save()
    user.company = get_company()
    user.save()
admin, = User.find([('login', '=', 'admin')])

with open(os.path.join(folder, 'seed.json'), 'w', encoding='utf-8') as file:
    json.dump({
        'users': users, 'parties': {key: party.id for key, party in parties.items()}, 'courtInvoices': count,
        'bill': {'id': bill.id, 'number': bill.number},
    }, file)
